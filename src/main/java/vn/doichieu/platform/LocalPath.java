package vn.doichieu.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The part of an address that stays on this site: path and query. Nobody is ever sent elsewhere with it. */
public final class LocalPath {

    private LocalPath() {}

    public static Optional<String> of(@Nullable String address) {
        if (address == null) {
            return Optional.empty();
        }
        try {
            var uri = new URI(address);
            return of(uri.getRawPath(), uri.getRawQuery());
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    /** Two slashes at the start, or a backslash, would be another site to a browser. */
    public static Optional<String> of(@Nullable String path, @Nullable String query) {
        if (path == null || !path.startsWith("/") || path.startsWith("//") || path.contains("\\")) {
            return Optional.empty();
        }
        return Optional.of(query == null ? path : path + "?" + query);
    }
}

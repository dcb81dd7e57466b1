package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where people find this application: {@code doichieu.public-url}, or else this machine. Passkeys belong to one such place. */
public class PublicAddress {

    private final Environment environment;

    PublicAddress(Environment environment) {
        this.environment = environment;
    }

    /** As browsers state it: scheme, host, and the port where it is not the usual one. */
    String origin() {
        var url = url();
        return url.getScheme() + "://" + url.getAuthority();
    }

    /** For a link that is sent to somebody; where no address was told, the one this request came to. */
    public String originOf(HttpServletRequest request) {
        return told().isEmpty()
                ? ServletUriComponentsBuilder.fromContextPath(request).build().toUriString()
                : origin();
    }

    String host() {
        return url().getHost();
    }

    /** Under another name of the same machine a browser finds no passkey. */
    public boolean isOf(HttpServletRequest request) {
        return host().equalsIgnoreCase(request.getServerName());
    }

    private URI url() {
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        var url = URI.create(told().isEmpty() ? "http://localhost:" + port : told());
        if (url.getScheme() == null || url.getHost() == null) {
            throw new IllegalStateException("doichieu.public-url must look like https://thidua.example.vn");
        }
        return url;
    }

    private String told() {
        return environment.getProperty("doichieu.public-url", "").strip();
    }
}

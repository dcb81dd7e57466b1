package vn.doichieu.platform;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chain of the journal link by link, as migration V0024 builds it, and stops at the first that does not fit.
 * What the database says about its own rows is not believed: every hash is computed here anew.
 */
final class JournalChain {

    /** A link with the fields of its entry in the order they are hashed; no fields when the entry is gone. Hexadecimal hash. */
    record Link(
            long position,
            String hash,
            long entry,
            @Nullable List<@Nullable String> fields) {}

    private long position;
    private byte[] hash = new byte[32];

    /** Empty while everything fits; after a break nothing more should be asked. */
    Optional<JournalCheck.Fault> follow(Link link) {
        position++;
        if (link.position() != position) {
            return fault(JournalCheck.Kind.LINK_MISSING, link);
        }
        if (link.fields() == null) {
            return fault(JournalCheck.Kind.ENTRY_MISSING, link);
        }
        hash = next(hash, position, link.fields());
        return tip().equals(link.hash()) ? Optional.empty() : fault(JournalCheck.Kind.ENTRY_ALTERED, link);
    }

    private Optional<JournalCheck.Fault> fault(JournalCheck.Kind kind, Link link) {
        return Optional.of(new JournalCheck.Fault(kind, position, link.entry()));
    }

    long length() {
        return position;
    }

    String tip() {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] next(byte[] previous, long position, List<@Nullable String> fields) {
        var text = new StringBuilder();
        append(text, Long.toString(position));
        fields.forEach(field -> append(text, field));
        var digest = Sha256.digest();
        digest.update(previous);
        return digest.digest(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(StringBuilder text, @Nullable String field) {
        if (field == null) {
            text.append('-');
        } else {
            text.append(field.getBytes(StandardCharsets.UTF_8).length)
                    .append(':')
                    .append(field);
        }
    }
}

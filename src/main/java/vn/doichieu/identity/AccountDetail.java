package vn.doichieu.identity;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * One account, and what the person looking at it may do there. {@code endable}: the roles that person may end; {@code
 * tokens}: how many let programs in.
 */
public record AccountDetail(
        AccountView account,
        Optional<Link> link,
        Standing standing,
        Set<Long> endable,
        int tokens,
        String changedBy,
        Instant changedAt) {

    /** Why somebody may do nothing with an account, or that nothing is in the way. */
    public enum Standing {
        MANAGED,
        OWN,
        BEYOND
    }

    /** A link that can still be opened, or ran out unopened. */
    public record Link(Instant createdAt, Instant expiresAt, boolean expired, String createdBy) {}

    public boolean managed() {
        return standing == Standing.MANAGED;
    }
}

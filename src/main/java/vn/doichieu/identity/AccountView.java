package vn.doichieu.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An account as administrators see it. Offices, not persons. */
public record AccountView(
        long id,
        String username,
        String office,
        boolean active,
        boolean demonstration,
        Instant createdAt,
        List<Grant> grants) {

    /** A role with its scope: the name of a unit or a zone, or nothing for a role that needs none. */
    public record Grant(Role role, Optional<String> scope, LocalDate from, Optional<LocalDate> to, boolean current) {}
}

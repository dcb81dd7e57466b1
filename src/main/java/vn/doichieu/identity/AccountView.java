package vn.doichieu.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** An account as those who manage it see it. Offices, not persons. */
public record AccountView(
        long id,
        String username,
        String office,
        Optional<UnitId> home,
        Optional<String> unit,
        AccountState state,
        boolean demonstration,
        Instant createdAt,
        int version,
        List<GrantView> grants) {

    /** For the list: what is over is told on the account's own page. */
    public List<GrantView> openGrants() {
        return grants.stream().filter(GrantView::open).toList();
    }
}

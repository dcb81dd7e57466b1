package vn.doichieu.identity;

import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** Somebody to be invited: a name to sign in with, the office, the unit the person works in, the first roles. */
public record NewAccount(String username, String office, Optional<UnitId> home, List<NewGrant> grants) {

    public NewAccount {
        grants = List.copyOf(grants);
    }
}

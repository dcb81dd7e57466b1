package vn.doichieu.organization;

import java.util.Optional;

/** Which units to list. Without a state: those that are there today, or with a text all that ever were called so. */
public record UnitQuery(String text, Optional<UnitKind> kind, Optional<UnitState> state, int page) {

    public static final int PAGE_SIZE = 100;
}

package vn.doichieu.identity;

import java.util.Optional;

/** What somebody looks for among the accounts. Pages count from 1. */
public record AccountSearch(String text, Optional<Role> role, Optional<AccountState> state, int page) {

    private static final int LONGEST = 100;
    private static final int FARTHEST = 100_000;

    public AccountSearch {
        text = text.strip();
        text = text.substring(0, Math.min(LONGEST, text.length()));
        page = Math.max(1, Math.min(FARTHEST, page));
    }
}

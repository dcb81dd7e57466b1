package vn.doichieu.identity;

import java.util.List;

/** One page of the accounts found. */
public record AccountPage(List<AccountView> accounts, AccountSearch search, int total, boolean mayInvite) {

    static final int SIZE = 50;

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean narrowed() {
        return !search.text().isEmpty()
                || search.role().isPresent()
                || search.state().isPresent();
    }
}

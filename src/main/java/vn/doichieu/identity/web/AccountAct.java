package vn.doichieu.identity.web;

import java.util.Locale;

/** What is done to a whole account, each with a page and a reason. */
enum AccountAct {
    DEACTIVATION,
    ACTIVATION,
    SECOND_FACTOR,
    TOKENS;

    static final String PATHS = "deactivation|activation|second-factor|tokens";

    static AccountAct of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

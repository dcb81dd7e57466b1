package vn.doichieu.identity.web;

import java.util.Locale;

/** What is done to a whole account, each with a page and a reason. */
enum AccountAct {
    DEACTIVATION,
    ACTIVATION;

    static final String PATHS = "deactivation|activation";

    static AccountAct of(String path) {
        return valueOf(path.toUpperCase(Locale.ROOT));
    }

    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }
}

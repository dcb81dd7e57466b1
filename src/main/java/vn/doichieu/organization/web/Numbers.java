package vn.doichieu.organization.web;

import org.jspecify.annotations.Nullable;

/** Numbers of addresses and hidden fields: what is none counts as the first, or as a version nobody has. */
final class Numbers {

    private Numbers() {}

    static int page(@Nullable String typed) {
        return typed != null && typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) : 1;
    }

    static int version(@Nullable String typed) {
        return typed != null && typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : -1;
    }
}

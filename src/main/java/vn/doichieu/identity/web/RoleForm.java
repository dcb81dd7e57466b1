package vn.doichieu.identity.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A role to be given to somebody who is here already. */
record RoleForm(
        @Nullable String version,
        @Nullable GrantForm first,
        @Nullable String reason) {

    static RoleForm of(int version) {
        return new RoleForm(String.valueOf(version), GrantForm.EMPTY, "");
    }

    RoleForm {
        first = Objects.requireNonNullElse(first, GrantForm.EMPTY);
    }

    String why() {
        return Typed.text(reason);
    }
}

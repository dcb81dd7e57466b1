package vn.doichieu.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Why, and against which state of things. */
record ReasonForm(@Nullable String version, @Nullable String reason) {

    static ReasonForm of(int version) {
        return new ReasonForm(String.valueOf(version), "");
    }

    String why() {
        return Typed.text(reason);
    }

    void check(BindingResult binding) {
        Typed.checkReason(why(), binding);
    }
}

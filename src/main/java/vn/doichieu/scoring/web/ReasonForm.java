package vn.doichieu.scoring.web;

import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;

/** A reason or explanation as typed. */
final class ReasonForm {

    private static final int LONGEST = 2000;

    private ReasonForm() {}

    static @Nullable String optional(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        var reason = typed.strip();
        if (reason.length() > LONGEST) {
            throw new BusinessRuleViolation("scoring.reason.tooLong", LONGEST);
        }
        return reason;
    }

    static String required(@Nullable String typed) {
        var reason = optional(typed);
        if (reason == null) {
            throw new BusinessRuleViolation("scoring.reason.missing");
        }
        return reason;
    }
}

package vn.doichieu.identity;

import java.time.Duration;
import vn.doichieu.platform.BusinessRuleViolation;

/** Says what is wrong with a first code. Whoever sets up a second factor has the secret, so both directions may be told. */
final class ClockFault {

    private static final Duration LOOKING = Duration.ofHours(13);

    private ClockFault() {}

    static BusinessRuleViolation of(byte[] secret, String code, long now) {
        var far = LOOKING.dividedBy(Totp.STEP);
        var step = code.matches("\\d{6}")
                ? Totp.match(secret, code, now - far, now + far)
                : java.util.OptionalLong.empty();
        if (step.isEmpty()) {
            return new BusinessRuleViolation("identity.secondFactor.wrong");
        }
        var minutes = Math.max(
                1, Totp.STEP.multipliedBy(Math.abs(step.getAsLong() - now)).toMinutes());
        return step.getAsLong() < now
                ? new BusinessRuleViolation("identity.secondFactor.clockSlow", minutes)
                : new BusinessRuleViolation("identity.secondFactor.clockFast", minutes);
    }
}

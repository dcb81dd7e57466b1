package vn.doichieu.identity;

import java.time.Instant;
import java.util.Optional;

/** Whether an account asks for a code after the password. {@code readable}: this server has the key to check it. */
public record SecondFactorView(Optional<Instant> since, int recoveryCodesLeft, boolean readable) {

    static final SecondFactorView OFF = new SecondFactorView(Optional.empty(), 0, true);

    public boolean on() {
        return since.isPresent();
    }
}

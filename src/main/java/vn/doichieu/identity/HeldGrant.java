package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A role an account has been given, as the rules look at it. */
record HeldGrant(
        long id,
        Role role,
        Optional<UnitId> unit,
        Optional<Long> zone,
        LocalDate from,
        Optional<LocalDate> to,
        boolean acting) {

    boolean open(LocalDate today) {
        return to.map(last -> !last.isBefore(today) && !last.isBefore(from)).orElse(true);
    }

    boolean shares(LocalDate begin, Optional<LocalDate> end) {
        boolean beginsInTime = end.map(last -> !from.isAfter(last)).orElse(true);
        boolean endsLate =
                to.map(last -> !last.isBefore(begin) && !last.isBefore(from)).orElse(true);
        return beginsInTime && endsLate;
    }

    /** An inspector has no unit of the role: it hangs on the one the person works in. */
    Giving giving(Optional<UnitId> home) {
        return new Giving(role, role == Role.INSPECTOR ? home : unit, acting);
    }
}

package vn.doichieu.organization;

import java.time.LocalDate;
import vn.doichieu.platform.BusinessRuleViolation;

/** The interim round lies before the final one. */
final class RoundOrder {

    private RoundOrder() {}

    static void require(LocalDate interim, LocalDate last) {
        if (!interim.isBefore(last)) {
            throw new BusinessRuleViolation("organization.round.interimNotBefore", interim, last);
        }
    }
}

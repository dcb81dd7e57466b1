package vn.doichieu.reconciliation;

import java.math.BigDecimal;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimText;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.reconciliation.rules.Item;

/** The value that was taken: where it comes from, the number, and how it is written. */
record AcceptedValue(String source, BigDecimal number, String printed) {

    /** Empty only where no number is in question. */
    static Optional<AcceptedValue> chosen(Item item, Settlement settlement) {
        var chosen = settlement.value();
        if (chosen.isEmpty()) {
            if (item.disagrees()) {
                throw new BusinessRuleViolation("reconciliation.value.missing");
            }
            return Optional.empty();
        }
        return Optional.of(
                chosen.get().equals(Settlement.OTHER)
                        ? typed(item, settlement.other().orElse(""))
                        : oneOf(item, chosen.get()));
    }

    private static AcceptedValue oneOf(Item item, String code) {
        return item.value(code)
                .map(value -> new AcceptedValue(code, value.exact(), value.shown()))
                .orElseThrow(() -> new BusinessRuleViolation("reconciliation.value.missing"));
    }

    private static AcceptedValue typed(Item item, String words) {
        var quantity = item.subject().quantity();
        return new ClaimText(words)
                .read(quantity)
                .map(number -> new AcceptedValue(
                        Settlement.OTHER, number.value(), quantity.show(number.value(), number.scale())))
                .orElseThrow(
                        () -> new BusinessRuleViolation("reconciliation.value.unreadable", words, quantity.example()));
    }
}

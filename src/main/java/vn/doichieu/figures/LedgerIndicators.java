package vn.doichieu.figures;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.KnownIndicators;
import vn.doichieu.figures.rules.Quantity;

/** Tells those who write criteria sheets which indicators the ledger has. */
@Component
class LedgerIndicators implements KnownIndicators {

    private final IndicatorBook book;

    LedgerIndicators(IndicatorBook book) {
        this.book = book;
    }

    @Override
    public List<Choice> all() {
        return book.indicators().ordered().stream()
                .map(it -> new Choice(
                        it.code(), it.name(), it.quantity() == Quantity.RATE || it.quantity() == Quantity.GROWTH))
                .toList();
    }
}

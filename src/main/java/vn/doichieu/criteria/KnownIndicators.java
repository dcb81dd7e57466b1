package vn.doichieu.criteria;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;

/** The indicators a rule may read. Implemented by the ledger of figures, which this module does not know. */
public interface KnownIndicators {

    /** {@code percent}: a rate, or a change in percent. */
    record Choice(String code, String name, boolean percent) {}

    /** In the order of the ledger. */
    List<Choice> all();

    /** All of the ledger; none where there is no ledger. */
    static List<Choice> in(ObjectProvider<KnownIndicators> ledger) {
        return ledger.orderedStream().flatMap(it -> it.all().stream()).toList();
    }
}

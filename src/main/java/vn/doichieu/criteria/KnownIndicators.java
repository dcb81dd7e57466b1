package vn.doichieu.criteria;

import java.util.List;

/** The indicators a rule may read. Implemented by the ledger of figures, which this module does not know. */
public interface KnownIndicators {

    /** {@code percent}: a rate, or a change in percent. */
    record Choice(String code, String name, boolean percent) {}

    /** In the order of the ledger. */
    List<Choice> all();
}

package vn.doichieu.criteria.rules.text;

import java.util.Optional;

/** How the indicators of the ledger are called. */
public interface IndicatorNames {

    /** The name officials know an indicator by. */
    Optional<String> name(String code);

    /** The indicator somebody means, by its name or its code. */
    Optional<String> code(String meant);
}

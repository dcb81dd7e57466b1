package vn.doichieu.figures;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.figures.rules.SheetFacts;
import vn.doichieu.shared.UnitId;

/** What the unit's score sheet adds to the check of its report. Score sheets live above this module and answer here. */
public interface SheetContext {

    /** What a sheet that has been sent adds up to, and the lines each indicator feeds. */
    record Sheet(SheetFacts facts, Map<String, List<String>> linesByIndicator) {}

    /** Those of these units whose sheet has been sent. */
    Set<UnitId> sent(Collection<UnitId> units, long roundId);

    /** Empty when there is no sheet, or when its unit is still at work on it. */
    Optional<Sheet> sentSheet(UnitId unit, long roundId);
}

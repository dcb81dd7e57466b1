package vn.doichieu.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Says whether a unit may still change its reported figures. Score sheets live above this module and answer here. */
public interface FigureLock {

    /** Empty while the figures are open; otherwise why they are not, since when, and who can lift it. */
    Optional<Sentence> whyLocked(UnitId unit, long roundId);

    /** Of many units those that are closed; to be answered with a fixed number of queries wherever there may be many. */
    default Map<UnitId, Sentence> whyLocked(Collection<UnitId> units, long roundId) {
        var locked = new HashMap<UnitId, Sentence>();
        units.forEach(unit -> whyLocked(unit, roundId).ifPresent(why -> locked.put(unit, why)));
        return locked;
    }
}

package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Says whether a unit may still change its reported figures. Score sheets live above this module and answer here. */
public interface FigureLock {

    /** Empty while the figures are open; otherwise why they are not, since when, and who can lift it. */
    Optional<Sentence> whyLocked(UnitId unit, long roundId);
}

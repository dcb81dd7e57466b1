package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Who reckoned with a unit's targets and no longer follows them. Score sheets live above this module and answer here. */
public interface TargetUse {

    /**
     * The sheets of the unit in this year that have left it, each in words: round and state. Only rounds whose figures are
     * read on that day or later: the earlier ones keep the target valid on their own day.
     */
    List<Sentence> sentSheets(UnitId unit, long emulationYearId, Optional<LocalDate> from);
}

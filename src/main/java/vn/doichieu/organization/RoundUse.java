package vn.doichieu.organization;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** Who has already worked with the as-of day of a round. The ledger of figures lives above this module and answers here. */
public interface RoundUse {

    /** In words, why the as-of day cannot move any more; empty when nothing hangs on it. */
    Optional<Sentence> keepsAsOfDay(Round round);
}

package vn.doichieu.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Asks whoever above this module may have closed what a unit reports. */
@Component
class FigureLocks {

    private final ObjectProvider<FigureLock> locks;
    private final PeriodClosed period;

    FigureLocks(ObjectProvider<FigureLock> locks, PeriodClosed period) {
        this.locks = locks;
        this.period = period;
    }

    Optional<Sentence> why(UnitId unit, Round round) {
        return locks.orderedStream()
                .flatMap(lock -> lock.whyLocked(unit, round.id()).stream())
                .findFirst();
    }

    /** Of many units those that are closed. */
    Map<UnitId, Sentence> why(Collection<UnitId> units, Round round) {
        var locked = new HashMap<UnitId, Sentence>();
        locks.orderedStream()
                .forEach(lock -> lock.whyLocked(Set.copyOf(units), round.id()).forEach(locked::putIfAbsent));
        return locked;
    }

    /**
     * Of many units those whose official statistics are closed. A sheet that was sent keeps what its unit says; statistics
     * are brought by the zone to check just that.
     */
    Map<UnitId, Sentence> whyOfficial(Collection<UnitId> units, Round round) {
        return period.whyLocked(units, round.id());
    }

    void requireOpen(UnitId unit, Round round) {
        why(unit, round).ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
    }
}

package vn.doichieu.figures;

import java.util.Optional;
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

    FigureLocks(ObjectProvider<FigureLock> locks) {
        this.locks = locks;
    }

    Optional<Sentence> why(UnitId unit, Round round) {
        return locks.orderedStream()
                .flatMap(lock -> lock.whyLocked(unit, round.id()).stream())
                .findFirst();
    }

    void requireOpen(UnitId unit, Round round) {
        why(unit, round).ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
    }
}

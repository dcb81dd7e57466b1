package vn.doichieu.figures;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The figures of a unit are locked while its zone has closed the round: the members of that year and all below them. */
@Component
@Order(1)
class PeriodClosed implements FigureLock {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private final PeriodLockRepository locks;
    private final Units units;
    private final Rounds rounds;

    PeriodClosed(PeriodLockRepository locks, Units units, Rounds rounds) {
        this.locks = locks;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Optional<Sentence> whyLocked(UnitId unit, long roundId) {
        return locks.findByRoundIdAndLiftedAtIsNull(roundId).stream()
                .filter(lock -> covers(lock, unit))
                .findFirst()
                .map(PeriodClosed::told);
    }

    /** As many queries as zones have closed the round, however many units are asked about. */
    @Override
    public Map<UnitId, Sentence> whyLocked(Collection<UnitId> units, long roundId) {
        var locked = new HashMap<UnitId, Sentence>();
        for (var lock : locks.findByRoundIdAndLiftedAtIsNull(roundId)) {
            var year = rounds.round(lock.round()).emulationYearId();
            this.units.membersOf(lock.zone(), year).stream()
                    .map(UnitView::id)
                    .filter(units::contains)
                    .forEach(unit -> locked.putIfAbsent(unit, told(lock)));
        }
        return locked;
    }

    private static Sentence told(PeriodLock closed) {
        var lock = closed.view();
        return Sentence.of("figures.period.locked", lock.by(), MOMENT.format(lock.at()), lock.reason());
    }

    private boolean covers(PeriodLock lock, UnitId unit) {
        var year = rounds.round(lock.round()).emulationYearId();
        return units.membersOf(lock.zone(), year).stream()
                .anyMatch(member -> member.id().equals(unit));
    }
}

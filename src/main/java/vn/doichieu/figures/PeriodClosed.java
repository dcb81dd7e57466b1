package vn.doichieu.figures;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
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
                .map(PeriodLock::view)
                .map(lock -> Sentence.of("figures.period.locked", lock.by(), MOMENT.format(lock.at()), lock.reason()));
    }

    private boolean covers(PeriodLock lock, UnitId unit) {
        var year = rounds.round(lock.round()).emulationYearId();
        return units.membersOf(lock.zone(), year).stream()
                .anyMatch(member -> member.id().equals(unit));
    }
}

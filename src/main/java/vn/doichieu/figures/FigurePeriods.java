package vn.doichieu.figures;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** The standing office of a zone closes the figures of a round (chốt số liệu), and opens them again. */
@Service
@Transactional
public class FigurePeriods {

    private final PeriodLockRepository locks;
    private final Ledger ledger;
    private final UnitLock lock;
    private final Units units;
    private final Rounds rounds;
    private final Journal journal;
    private final Clock clock;

    FigurePeriods(
            PeriodLockRepository locks,
            Ledger ledger,
            UnitLock lock,
            Units units,
            Rounds rounds,
            Journal journal,
            Clock clock) {
        this.locks = locks;
        this.ledger = ledger;
        this.lock = lock;
        this.units = units;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** {@code zones}: those the reader runs. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public PeriodPage page(long roundId, Set<Long> zones) {
        var round = rounds.round(roundId);
        var kept = locks.findByRoundIdOrderByIdDesc(roundId).stream()
                .map(PeriodLock::view)
                .collect(Collectors.groupingBy(PeriodLockView::zone));
        var shown = units.zones().stream()
                .filter(zone -> zones.contains(zone.id()))
                .map(zone -> zone(zone, round, kept.getOrDefault(zone.id(), List.of())))
                .filter(zone -> zone.units() > 0)
                .toList();
        if (shown.isEmpty()) {
            throw new NotFoundException("round " + roundId);
        }
        return new PeriodPage(rounds.year(round.emulationYearId()), round, shown);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void close(long zone, long roundId, String reason, Set<Long> zones, Actor by) {
        var round = rounds.round(roundId);
        requireOwn(zone, round, zones);
        lock.takeRound(roundId);
        locks.findByZoneIdAndRoundIdAndLiftedAtIsNull(zone, roundId)
                .map(PeriodLock::view)
                .ifPresent(closed -> {
                    throw new BusinessRuleViolation("figures.period.alreadyClosed", closed.by());
                });
        locks.saveAndFlush(new PeriodLock(zone, round, reason.strip(), by, clock.instant()));
        journal.record(by, Subject.ROUND, roundId, "FIGURES_CLOSED", null, name(zone), reason.strip());
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void reopen(long closing, long roundId, String reason, Set<Long> zones, Actor by) {
        lock.takeRound(roundId);
        var held = locks.findById(closing)
                .filter(it -> it.round() == roundId && zones.contains(it.zone()))
                .orElseThrow(() -> new NotFoundException("period lock " + closing));
        held.lift(reason.strip(), by, clock.instant());
        locks.saveAndFlush(held);
        journal.record(by, Subject.ROUND, roundId, "FIGURES_REOPENED", name(held.zone()), null, reason.strip());
    }

    private PeriodPage.Zone zone(ZoneView zone, Round round, List<PeriodLockView> kept) {
        var members = members(zone.id(), round);
        int reported = members.isEmpty()
                ? 0
                : ledger.standings(members.stream().map(UnitView::id).toList(), round)
                        .size();
        return new PeriodPage.Zone(zone, members.size(), reported, kept);
    }

    private List<UnitView> members(long zone, Round round) {
        return units.membersOf(zone, round.emulationYearId());
    }

    private void requireOwn(long zone, Round round, Set<Long> zones) {
        if (!zones.contains(zone) || members(zone, round).isEmpty()) {
            throw new NotFoundException("zone " + zone);
        }
    }

    private String name(long zone) {
        return units.zoneNames(Set.of(zone)).getOrDefault(zone, "");
    }
}

package vn.doichieu.ranking;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** What keeps units from a band: found and taken back by the standing office of the zone, never by the system. */
@Service
@Transactional
public class Disqualifications {

    /** Which one is meant, as its form knew it. */
    public record Spot(long round, UnitId unit, long id, int seen) {}

    private final DisqualificationRepository found;
    private final RankedUnits units;
    private final Rounds rounds;
    private final Journal journal;
    private final Clock clock;

    Disqualifications(
            DisqualificationRepository found, RankedUnits units, Rounds rounds, Journal journal, Clock clock) {
        this.found = found;
        this.units = units;
        this.rounds = rounds;
        this.journal = journal;
        this.clock = clock;
    }

    /** One of the cases the rule of the unit's sheet names. */
    @PreAuthorize("hasAuthority('UNIT_DISQUALIFY')")
    public void record(long roundId, UnitId unit, FoundAgainst against, UnitScope scope, Actor by) {
        require(unit, scope);
        var round = rounds.round(roundId);
        var what = units.ruleOf(unit, round)
                .flatMap(rule -> rule.disqualifier(against.code()))
                .orElseThrow(() -> new BusinessRuleViolation("ranking.disqualification.codeMissing"));
        against.require();
        if (found.findOf(roundId, List.of(unit.value())).stream()
                .map(Disqualification::view)
                .anyMatch(one -> one.stands() && one.code().equals(what.code()))) {
            throw new BusinessRuleViolation("ranking.disqualification.there", what.label());
        }
        var saved = found.saveAndFlush(new Disqualification(unit, roundId, what, against, by, clock.instant()));
        journal.record(by, Subject.DISQUALIFICATION, saved.id(), "RECORDED", null, saved.inOneLine(), against.reason());
    }

    @PreAuthorize("hasAuthority('UNIT_DISQUALIFY')")
    public void withdraw(Spot spot, String reason, UnitScope scope, Actor by) {
        require(spot.unit(), scope);
        long id = spot.id();
        var one = found.findById(id)
                .filter(it -> it.unit().equals(spot.unit()) && it.round() == spot.round())
                .orElseThrow(() -> new NotFoundException("disqualification " + id));
        var why = FoundAgainst.require(reason, "ranking.disqualification.withdrawalMissing");
        one.withdraw(spot.seen(), why, by, clock.instant());
        found.saveAndFlush(one);
        journal.record(by, Subject.DISQUALIFICATION, id, "WITHDRAWN", one.inOneLine(), null, why);
    }

    private static void require(UnitId unit, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("unit " + unit.value());
        }
    }
}

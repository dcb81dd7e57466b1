package vn.doichieu.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.BoardWork.Change;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;

/**
 * The schedule of a draft. Lines may carry on visits of the decision being amended; those the team has begun stay as
 * they are.
 */
@Service
@Transactional
public class ScheduleBoard {

    private static final String EDIT = "hasAuthority('PLAN_EDIT')";
    private static final int LONGEST_PLACE = 200;

    private final BoardWork work;
    private final DecisionWords words;

    ScheduleBoard(BoardWork work, DecisionWords words) {
        this.work = work;
        this.words = words;
    }

    /** With {@code carries} a visit of the decision being amended is put back on the schedule. */
    @PreAuthorize(EDIT)
    public long addVisit(BoardEdit edit, long teamId, Appointment when, List<UnitId> units, Optional<VisitId> carries) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.team(teamId);
            carries.ifPresent(visit -> requireCarried(visit, decision, facts));
            var line = new ScheduledVisit(at(when, units, facts), distinct(units), carries);
            team.add(line);
            return new Change<>(DecisionEvent.VISIT_ADDED, null, words.line(team, line, facts), line::id);
        });
    }

    @PreAuthorize(EDIT)
    public long changeVisit(BoardEdit edit, long id, Appointment when, List<UnitId> units) {
        return change(edit, id, (line, facts) -> line.change(at(when, units, facts), distinct(units)));
    }

    @PreAuthorize(EDIT)
    public long addUnit(BoardEdit edit, long id, UnitId unit) {
        return change(edit, id, (line, facts) -> {
            var units = new ArrayList<>(line.units());
            units.add(unit);
            line.change(line.when(), distinct(units));
        });
    }

    @PreAuthorize(EDIT)
    public long moveVisit(BoardEdit edit, long id, long teamId) {
        return work.change(edit, (decision, facts) -> {
            var from = decision.teamOfVisit(id);
            var to = decision.team(teamId);
            var line = decision.visit(id);
            work.requireNotBegun(from, line, facts);
            var said = words.line(from, line, facts);
            // A row of its own for its new team: what leaves a team is taken out with it.
            var moved = from == to ? line : line.copy();
            if (from != to) {
                from.remove(line);
                to.add(moved);
            }
            return new Change<>(DecisionEvent.VISIT_MOVED, said, words.team(to.number()), moved::id);
        });
    }

    /** Answers what has to be added to have it back. */
    @PreAuthorize(EDIT)
    public RemovedVisit removeVisit(BoardEdit edit, long id) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.teamOfVisit(id);
            var line = decision.visit(id);
            work.requireNotBegun(team, line, facts);
            var said = words.line(team, line, facts);
            var removed = RemovedVisit.of(team, line, said);
            team.remove(line);
            return new Change<>(DecisionEvent.VISIT_REMOVED, said, null, () -> removed);
        });
    }

    private interface Step {
        void apply(ScheduledVisit line, DecisionFacts facts);
    }

    private long change(BoardEdit edit, long id, Step step) {
        return work.change(edit, (decision, facts) -> {
            var team = decision.teamOfVisit(id);
            var line = decision.visit(id);
            work.requireNotBegun(team, line, facts);
            var before = words.line(team, line, facts);
            step.apply(line, facts);
            return new Change<>(DecisionEvent.VISIT_CHANGED, before, words.line(team, line, facts), line::id);
        });
    }

    private static void requireCarried(VisitId visit, TeamDecision decision, DecisionFacts facts) {
        var taken = decision.teams().stream()
                .flatMap(team -> team.visits().stream())
                .anyMatch(line -> line.visit().filter(visit::equals).isPresent());
        if (taken || decision.amends().isEmpty() || !facts.carried().containsKey(visit)) {
            throw new NotFoundException("visit " + visit.value());
        }
    }

    private static List<UnitId> distinct(List<UnitId> units) {
        return units.stream().distinct().toList();
    }

    /** Without a place the team meets at the first of the units. */
    private static Appointment at(Appointment when, List<UnitId> units, DecisionFacts facts) {
        var place = when.place().isBlank()
                ? units.stream()
                        .findFirst()
                        .map(unit -> facts.unit(unit).shortName())
                        .orElse("")
                : when.place().strip();
        if (place.isEmpty()) {
            throw new BusinessRuleViolation("inspection.board.placeMissing");
        }
        if (place.length() > LONGEST_PLACE) {
            throw new BusinessRuleViolation("inspection.decision.tooLong", LONGEST_PLACE);
        }
        return new Appointment(when.on(), when.at(), place);
    }
}

package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import vn.doichieu.inspection.rules.DraftMember;
import vn.doichieu.inspection.rules.DraftMember.Duty;
import vn.doichieu.inspection.rules.DraftTeam;
import vn.doichieu.inspection.rules.DraftVisit;
import vn.doichieu.inspection.rules.DraftVisit.Notice;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.inspection.rules.TeamCheck;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.UserId;

/** Puts a decision before the rules. */
final class DecisionCheck {

    /** What is wrong the moment it is entered; all else may be put right later. */
    private static final Set<String> AT_ONCE = Set.of(
            "inspection.check.kin",
            "inspection.check.unitTwice",
            "inspection.check.officialTwice",
            "inspection.check.officialInTwoTeams",
            "inspection.check.twoLeaders",
            "inspection.check.beforePlan",
            "inspection.check.outsideZone",
            "inspection.check.inspectedElsewhere");

    private DecisionCheck() {}

    static List<Finding> of(TeamDecision decision, DecisionFacts facts, Optional<LocalDate> decidedOn) {
        return TeamCheck.of(
                teams(decision, facts), facts.surroundings(decision.texts().kinshipAuthority(), decidedOn));
    }

    static List<DraftTeam> teams(TeamDecision decision, DecisionFacts facts) {
        return decision.teams().stream().map(team -> team(team, facts)).toList();
    }

    /** A change may not bring in what is refused at once; what stood there before is no reason to refuse it. */
    static void requireNothingRefused(List<Finding> before, List<Finding> after) {
        var known = before.stream().map(Finding::sentence).toList();
        after.stream()
                .map(Finding::sentence)
                .filter(sentence -> AT_ONCE.contains(sentence.code()) && !known.contains(sentence))
                .findFirst()
                .ifPresent(sentence -> {
                    throw new BusinessRuleViolation(
                            sentence.code(), sentence.arguments().toArray());
                });
    }

    private static DraftTeam team(InspectionTeam team, DecisionFacts facts) {
        return new DraftTeam(
                team.id(),
                team.number(),
                team.members().stream().map(member -> member(member, facts)).toList(),
                team.visits().stream().map(line -> visit(line, facts)).toList());
    }

    private static DraftMember member(TeamMember member, DecisionFacts facts) {
        var account = member.account().map(UserId::value);
        return new DraftMember(
                member.id(),
                account.isPresent() ? OptionalLong.of(account.get()) : OptionalLong.empty(),
                member.office(),
                facts.named(member.unit()),
                duty(member.role()));
    }

    private static Duty duty(TeamRole role) {
        return switch (role) {
            case TEAM_LEADER -> Duty.LEADER;
            case SECRETARY -> Duty.SECRETARY;
            case DEPUTY, MEMBER -> Duty.OTHER;
        };
    }

    private static DraftVisit visit(ScheduledVisit line, DecisionFacts facts) {
        return new DraftVisit(
                line.id(),
                line.when().on(),
                line.units().stream().map(facts::named).toList(),
                line.visit()
                        .flatMap(visit -> Optional.ofNullable(facts.carried().get(visit)))
                        .map(visit -> notice(visit, line))
                        .orElse(Notice.FRESH));
    }

    private static Notice notice(CarriedVisit visit, ScheduledVisit line) {
        if (visit.state() == VisitState.CANCELLED) {
            return Notice.CANCELLED;
        }
        if (visit.state().started()) {
            return Notice.BEGUN;
        }
        return visit.when().on().equals(line.when().on()) ? Notice.ANNOUNCED : Notice.FRESH;
    }
}

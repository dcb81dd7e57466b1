package vn.doichieu.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.Official;
import vn.doichieu.inspection.rules.DraftMember;
import vn.doichieu.inspection.rules.DraftMember.Duty;
import vn.doichieu.inspection.rules.DraftTeam;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.inspection.rules.Independence;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Shows the board of a draft. So many queries, however many teams there are. */
@Component
class BoardReader {

    private final DecisionDesk desk;
    private final DecisionReader decisions;
    private final DecisionFactsReader reader;
    private final Officials officials;

    BoardReader(DecisionDesk desk, DecisionReader decisions, DecisionFactsReader reader, Officials officials) {
        this.desk = desk;
        this.decisions = decisions;
        this.reader = reader;
        this.officials = officials;
    }

    void requireEditor(long id, UnitScope scope) {
        desk.edited(id, scope);
    }

    BoardView board(long id, UnitScope scope) {
        var opened = desk.edited(id, scope);
        var decision = opened.decision();
        var facts = reader.of(decision, opened.plan());
        var findings = DecisionCheck.of(decision, facts, Optional.empty());
        return new BoardView(
                decisions.view(opened, facts, findings, true),
                candidates(decision, facts),
                facts.zoneUnits(),
                decision.teams().stream()
                        .flatMap(team -> team.visits().stream())
                        .flatMap(line -> line.units().stream())
                        .collect(Collectors.toSet()));
    }

    private List<BoardView.Candidates> candidates(TeamDecision decision, DecisionFacts facts) {
        var teams = DecisionCheck.teams(decision, facts);
        var byUnit = new LinkedHashMap<UnitId, List<Official>>();
        officials.all().stream()
                .filter(official -> facts.units().containsKey(official.unit()))
                .forEach(official -> byUnit.computeIfAbsent(official.unit(), unit -> new ArrayList<>())
                        .add(official));
        return facts.zoneUnits().stream()
                .filter(unit -> byUnit.containsKey(unit.id()))
                .map(unit -> new BoardView.Candidates(
                        unit,
                        byUnit.getOrDefault(unit.id(), List.of()).stream()
                                .map(official -> candidate(official, unit, teams, decision, facts))
                                .toList()))
                .toList();
    }

    private static BoardView.Candidate candidate(
            Official official, UnitView unit, List<DraftTeam> teams, TeamDecision decision, DecisionFacts facts) {
        var member = new DraftMember(
                0,
                OptionalLong.of(official.id().value()),
                Officials.office(official.office(), unit),
                facts.named(unit.id()),
                Duty.OTHER);
        var authority = decision.texts().kinshipAuthority();
        var refused = teams.stream()
                .flatMap(team ->
                        refusal(member, team, authority, facts)
                                .map(why -> new BoardView.Refusal(team.id(), why))
                                .stream())
                .toList();
        return new BoardView.Candidate(official.id(), member.office(), official.inspector(), refused);
    }

    private static Optional<Sentence> refusal(
            DraftMember member, DraftTeam team, Optional<String> authority, DecisionFacts facts) {
        if (team.members().stream().anyMatch(is -> is.account().equals(member.account()))) {
            return Optional.of(Sentence.of("inspection.board.already"));
        }
        var around = facts.surroundings(authority, Optional.empty());
        return team.visits().stream()
                .flatMap(visit -> visit.units().stream())
                .flatMap(unit -> Independence.kin(team, member, unit, around).stream()
                        .filter(Finding::blocks)
                        .map(finding -> Sentence.of("inspection.board.kin", unit)))
                .findFirst();
    }
}

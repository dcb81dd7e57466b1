package vn.doichieu.inspection.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.inspection.rules.DraftMember.Duty;
import vn.doichieu.shared.Sentence;

/** Who makes up a team: one leader, a secretary, nobody twice. */
final class Composition {

    private Composition() {}

    static Stream<Finding> check(List<DraftTeam> teams) {
        if (teams.isEmpty()) {
            return Stream.of(Finding.error(Spot.DECISION, "noTeams"));
        }
        return teams.stream().flatMap(Composition::check);
    }

    private static Stream<Finding> check(DraftTeam team) {
        if (team.members().isEmpty()) {
            return Stream.of(Finding.error(Spot.of(team), "noMembers", team.number()));
        }
        return Stream.of(leader(team), secretary(team), twice(team)).flatMap(findings -> findings);
    }

    private static Stream<Finding> leader(DraftTeam team) {
        var leaders = with(team, Duty.LEADER);
        if (leaders.isEmpty()) {
            return Stream.of(Finding.error(Spot.of(team), "noLeader", team.number()));
        }
        return leaders.stream()
                .skip(1)
                .map(second -> Finding.error(
                        Spot.of(second),
                        "twoLeaders",
                        team.number(),
                        leaders.get(0).named(),
                        second.named()));
    }

    private static Stream<Finding> secretary(DraftTeam team) {
        return with(team, Duty.SECRETARY).isEmpty()
                ? Stream.of(Finding.warning(Spot.of(team), "noSecretary", team.number()))
                : Stream.empty();
    }

    private static Stream<Finding> twice(DraftTeam team) {
        var officials = team.members().stream()
                .collect(Collectors.groupingBy(DraftMember::official, LinkedHashMap::new, Collectors.toList()));
        return officials.values().stream()
                .filter(places -> places.size() > 1)
                .map(places -> Finding.error(
                        Spot.of(places.get(1)), "officialTwice", places.get(1).named(), team.number()));
    }

    private static List<DraftMember> with(DraftTeam team, Duty duty) {
        return team.members().stream().filter(member -> member.duty() == duty).toList();
    }

    /** As in {@code Trưởng phòng, Phó Cục trưởng}: several offices of one unit in one breath. */
    static Sentence offices(List<DraftMember> members) {
        var offices = members.stream().map(DraftMember::office).distinct().collect(Collectors.joining(", "));
        return Sentence.of("inspection.check.official", offices, members.get(0).unit());
    }
}

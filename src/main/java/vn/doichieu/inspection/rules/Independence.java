package vn.doichieu.inspection.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Whether those who inspect have nothing to do with those who are inspected. */
public final class Independence {

    /** Officials of one unit, in one team that goes to another unit. */
    private record Encounter(DraftTeam team, List<DraftMember> members, NamedUnit inspected) {

        NamedUnit home() {
            return members.get(0).unit();
        }

        InspectedPair pair() {
            return new InspectedPair(home().id(), inspected.id());
        }

        InspectedPair reverse() {
            return new InspectedPair(inspected.id(), home().id());
        }

        Finding warning(String rule, Object... more) {
            var arguments = new ArrayList<Object>(List.of(team.number(), Composition.offices(members), inspected));
            arguments.addAll(List.of(more));
            return Finding.warning(Spot.of(members.get(0)), rule, arguments.toArray());
        }
    }

    private Independence() {}

    static Stream<Finding> check(List<DraftTeam> teams, Surroundings around) {
        var encounters = teams.stream().flatMap(Independence::encounters).toList();
        var pairs = new LinkedHashMap<InspectedPair, Encounter>();
        encounters.forEach(encounter -> pairs.putIfAbsent(encounter.pair(), encounter));
        return encounters.stream().flatMap(encounter -> {
            var kin = encounter.members.stream()
                    .flatMap(member -> kin(encounter.team, member, encounter.inspected, around).stream())
                    .toList();
            // Of kin nothing more is said: that they aim for the same title is the least of it.
            return kin.isEmpty() ? habits(encounter, pairs, around) : kin.stream();
        });
    }

    /** Why this official may not inspect that unit, if so: known as soon as both stand on the board. */
    public static Optional<Finding> kin(DraftTeam team, DraftMember member, NamedUnit inspected, Surroundings around) {
        return around.kinship().between(member.unit().id(), inspected.id()).map(relation -> {
            var why = Sentence.of("inspection.check.kin." + relation);
            var found = Finding.error(Spot.of(member), "kin", team.number(), member.named(), inspected, why);
            return around.kinshipAuthority()
                    .map(authority -> Finding.warning(
                            Spot.of(member), "kinAllowed", team.number(), member.named(), inspected, why, authority))
                    .orElse(found);
        });
    }

    private static Stream<Finding> habits(Encounter met, Map<InspectedPair, Encounter> pairs, Surroundings around) {
        var found = new ArrayList<Finding>();
        Optional.ofNullable(pairs.get(met.reverse()))
                .ifPresent(back -> found.add(met.warning("reciprocal", back.team.number(), met.home())));
        if (around.lastYear().contains(met.pair())) {
            found.add(met.warning("repeated"));
        }
        var common = commonTitles(met, around.titles());
        if (!common.isEmpty()) {
            found.add(met.warning("sameTitle", list(common)));
        }
        return found.stream();
    }

    private static Set<String> commonTitles(Encounter met, Map<UnitId, Set<String>> titles) {
        var common = new TreeSet<>(titles.getOrDefault(met.home().id(), Set.of()));
        common.retainAll(titles.getOrDefault(met.inspected.id(), Set.of()));
        return common;
    }

    private static Sentence list(Set<String> titles) {
        return titles.stream()
                .map(Sentence::of)
                .reduce((all, next) -> Sentence.of("inspection.check.and", all, next))
                .orElseThrow();
    }

    private static Stream<Encounter> encounters(DraftTeam team) {
        var homes = new LinkedHashMap<UnitId, List<DraftMember>>();
        team.members()
                .forEach(member -> homes.computeIfAbsent(member.unit().id(), unit -> new ArrayList<>())
                        .add(member));
        return team.visits().stream()
                .filter(DraftVisit::goes)
                .flatMap(visit -> visit.units().stream())
                .distinct()
                .flatMap(unit -> homes.values().stream().map(members -> new Encounter(team, members, unit)));
    }
}

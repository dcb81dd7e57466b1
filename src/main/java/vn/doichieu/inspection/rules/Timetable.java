package vn.doichieu.inspection.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.inspection.rules.DraftVisit.Notice;
import vn.doichieu.shared.UnitId;

/** Who goes where on which day: every unit once, nobody in two places, in good time. */
final class Timetable {

    /** Units are told at least so many days before. */
    private static final int NOTICE_DAYS = 10;

    private record Stop(DraftTeam team, DraftVisit visit, NamedUnit unit) {}

    private Timetable() {}

    static Stream<Finding> check(List<DraftTeam> teams, Surroundings around) {
        return Stream.of(
                        teams.stream().flatMap(team -> visits(team, around)),
                        unitsTwice(teams),
                        units(teams, around),
                        inTwoPlaces(teams))
                .flatMap(findings -> findings);
    }

    private static Stream<Finding> visits(DraftTeam team, Surroundings around) {
        if (team.visits().isEmpty()) {
            return Stream.of(Finding.error(Spot.of(team), "noVisits", team.number()));
        }
        return Stream.concat(twoOnOneDay(team), team.visits().stream().flatMap(visit -> visit(team, visit, around)));
    }

    private static Stream<Finding> visit(DraftTeam team, DraftVisit visit, Surroundings around) {
        if (!visit.goes()) {
            return Stream.of(Finding.error(Spot.of(visit), "cancelledMeanwhile", team.number(), visit.day()));
        }
        var empty = visit.units().isEmpty()
                ? Stream.of(Finding.error(Spot.of(visit), "noUnits", team.number(), visit.day()))
                : Stream.<Finding>empty();
        return visit.notice() == Notice.BEGUN ? empty : Stream.concat(empty, day(team, visit, around).stream());
    }

    /** The gravest of what may be said about the day: one sentence is enough to change it. */
    private static Optional<Finding> day(DraftTeam team, DraftVisit visit, Surroundings around) {
        var spot = Spot.of(visit);
        if (around.decidedOn().filter(visit.day()::isBefore).isPresent()) {
            var decided = around.decidedOn().orElseThrow();
            return Optional.of(Finding.error(spot, "beforeDecision", team.number(), visit.day(), decided));
        }
        if (visit.day().isBefore(around.planIssuedOn())) {
            return Optional.of(Finding.error(spot, "beforePlan", team.number(), visit.day(), around.planIssuedOn()));
        }
        if (visit.day().isBefore(around.asOf())) {
            return Optional.of(Finding.warning(spot, "beforeAsOf", team.number(), visit.day(), around.asOf()));
        }
        return around.decidedOn()
                .filter(decided -> visit.notice() == Notice.FRESH)
                .map(decided -> ChronoUnit.DAYS.between(decided, visit.day()))
                .filter(days -> days < NOTICE_DAYS)
                .map(days -> Finding.warning(spot, "shortNotice", team.number(), visit.day(), days, NOTICE_DAYS));
    }

    private static Stream<Finding> twoOnOneDay(DraftTeam team) {
        var days = team.visits().stream()
                .filter(DraftVisit::goes)
                .collect(Collectors.groupingBy(DraftVisit::day, LinkedHashMap::new, Collectors.toList()));
        return days.values().stream()
                .filter(visits -> visits.size() > 1)
                .map(visits -> Finding.warning(
                        Spot.of(visits.get(1)),
                        "twoVisitsOneDay",
                        team.number(),
                        visits.get(1).day()));
    }

    private static Stream<Finding> unitsTwice(List<DraftTeam> teams) {
        var stops = new LinkedHashMap<UnitId, List<Stop>>();
        stops(teams)
                .forEach(stop -> stops.computeIfAbsent(stop.unit.id(), unit -> new ArrayList<>())
                        .add(stop));
        return stops.values().stream()
                .flatMap(places -> places.stream().skip(1).map(second -> twice(places.get(0), second)));
    }

    private static Finding twice(Stop first, Stop second) {
        return Finding.error(
                Spot.of(second.visit),
                "unitTwice",
                second.unit,
                first.team.number(),
                first.visit.day(),
                second.team.number(),
                second.visit.day());
    }

    private static Stream<Finding> units(List<DraftTeam> teams, Surroundings around) {
        return stops(teams).flatMap(stop -> {
            if (!around.zone().contains(stop.unit.id())) {
                return Stream.of(Finding.error(
                        Spot.of(stop.visit), "outsideZone", stop.unit, stop.team.number(), stop.visit.day()));
            }
            return Optional.ofNullable(around.elsewhere().get(stop.unit.id()))
                    .map(where -> Finding.error(
                            Spot.of(stop.visit), "inspectedElsewhere", stop.unit, stop.team.number(), where))
                    .stream();
        });
    }

    private static Stream<Finding> inTwoPlaces(List<DraftTeam> teams) {
        var teamsOf = new LinkedHashMap<String, Map<DraftTeam, DraftMember>>();
        teams.forEach(team -> team.members()
                .forEach(member -> teamsOf.computeIfAbsent(member.official(), official -> new LinkedHashMap<>())
                        .putIfAbsent(team, member)));
        return teamsOf.values().stream().flatMap(places -> {
            var of = List.copyOf(places.keySet());
            return of.stream()
                    .flatMap(first -> of.subList(of.indexOf(first) + 1, of.size()).stream()
                            .flatMap(second -> commonDays(first, second)
                                    .map(day -> Finding.error(
                                            Spot.of(member(places, second)),
                                            "officialInTwoTeams",
                                            member(places, second).named(),
                                            first.number(),
                                            second.number(),
                                            day))));
        });
    }

    private static DraftMember member(Map<DraftTeam, DraftMember> places, DraftTeam team) {
        return Optional.ofNullable(places.get(team)).orElseThrow();
    }

    private static Stream<LocalDate> commonDays(DraftTeam first, DraftTeam second) {
        var days = new TreeSet<>(days(first));
        days.retainAll(days(second));
        return days.stream();
    }

    private static List<LocalDate> days(DraftTeam team) {
        return team.visits().stream()
                .filter(DraftVisit::goes)
                .map(DraftVisit::day)
                .toList();
    }

    private static Stream<Stop> stops(List<DraftTeam> teams) {
        return teams.stream()
                .flatMap(team -> team.visits().stream()
                        .filter(DraftVisit::goes)
                        .flatMap(visit -> visit.units().stream().map(unit -> new Stop(team, visit, unit))));
    }
}

package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.emulation.EmulationOverview;
import vn.doichieu.emulation.EmulationTitle;
import vn.doichieu.inspection.rules.InspectedPair;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Gathers what a decision is measured against: so many queries, however many teams it has. */
@Component
class DecisionFactsReader {

    private final JdbcClient jdbc;
    private final Units units;
    private final EmulationOverview emulation;

    DecisionFactsReader(JdbcClient jdbc, Units units, EmulationOverview emulation) {
        this.jdbc = jdbc;
        this.units = units;
        this.emulation = emulation;
    }

    DecisionFacts of(TeamDecision decision, PlanBasis plan) {
        return of(decision, plan, true);
    }

    /** Who only reads the document needs none of what it is checked against. */
    DecisionFacts of(TeamDecision decision, PlanBasis plan, boolean toCheck) {
        var year = plan.round().emulationYearId();
        var zoneUnits = units.membersOf(plan.zone().id(), year);
        return new DecisionFacts(
                plan,
                zoneUnits,
                named(decision, zoneUnits),
                toCheck ? titles(year) : Map.of(),
                toCheck ? lastYear(year) : Set.of(),
                toCheck ? elsewhere(decision, plan) : Map.of(),
                carried(decision.isDraft() ? decision.amends().orElse(decision.id()) : decision.id(), decision.id()));
    }

    private Map<UnitId, UnitView> named(TeamDecision decision, List<UnitView> zoneUnits) {
        var known = new HashMap<>(DecisionFacts.byId(zoneUnits));
        var missing = decision.teams().stream()
                .flatMap(team -> Stream.concat(
                        team.members().stream().map(TeamMember::unit),
                        team.visits().stream().flatMap(visit -> visit.units().stream())))
                .filter(unit -> !known.containsKey(unit))
                .toList();
        known.putAll(units.units(missing));
        return known;
    }

    private Map<UnitId, Set<String>> titles(long year) {
        return emulation.titles(year).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream()
                                .map(EmulationTitle::messageKey)
                                .collect(Collectors.toSet())));
    }

    private Set<InspectedPair> lastYear(long year) {
        return new HashSet<>(jdbc.sql("""
                select distinct m.unit_id, i.unit_id from emulation_year mine
                join emulation_year before on before.sector = mine.sector and before.year = mine.year - 1
                join assessment_round r on r.emulation_year_id = before.id
                join inspection i on i.round_id = r.id and not i.cancelled
                join visit v on v.id = i.visit_id
                join team_member m on m.team_id = v.team_id
                where mine.id = :year""")
                .param("year", year)
                .query((row, n) -> new InspectedPair(new UnitId(row.getLong(1)), new UnitId(row.getLong(2))))
                .list());
    }

    /** The units other decisions have in their schedules for the same round. */
    private Map<UnitId, Sentence> elsewhere(TeamDecision decision, PlanBasis plan) {
        return jdbc
                .sql("""
                select i.unit_id, d.number, t.number, v.visit_on from inspection i
                join visit v on v.id = i.visit_id join inspection_team t on t.id = v.team_id
                join team_decision d on d.id = t.decision_id
                where i.round_id = :round and not i.cancelled and d.id not in (:own, :amended)""")
                .param("round", plan.round().id())
                .param("own", decision.id())
                .param("amended", decision.amends().orElse(decision.id()))
                .query((row, n) -> Map.entry(
                        new UnitId(row.getLong(1)),
                        Sentence.of(
                                "inspection.check.otherDecision",
                                String.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getObject(4, LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The visits that came of the decision, as they stand today. */
    Map<VisitId, CarriedVisit> carried(long decision) {
        return carried(decision, decision);
    }

    /** Also those another decision has taken over, as long as they stand in the schedule of {@code lines}. */
    private Map<VisitId, CarriedVisit> carried(long decision, long lines) {
        return jdbc
                .sql("""
                select v.id, t.id, t.number, v.visit_on, v.starts_at, v.place, v.state,
                  array(select i.unit_id from inspection i where i.visit_id = v.id and not i.cancelled order by i.position)
                from visit v join inspection_team t on t.id = v.team_id
                where t.decision_id = :decision or v.id in (
                  select s.visit_id from scheduled_visit s join inspection_team own on own.id = s.team_id
                  where own.decision_id = :lines)""")
                .param("decision", decision)
                .param("lines", lines)
                .query((row, n) -> new CarriedVisit(
                        new VisitId(row.getLong(1)),
                        row.getLong(2),
                        row.getInt(3),
                        new Appointment(
                                row.getObject(4, LocalDate.class),
                                Optional.ofNullable(row.getObject(5, LocalTime.class)),
                                row.getString(6)),
                        VisitState.valueOf(row.getString(7)),
                        Arrays.stream((Long[]) row.getArray(8).getArray())
                                .map(UnitId::new)
                                .toList()))
                .list()
                .stream()
                .collect(Collectors.toMap(CarriedVisit::id, Function.identity()));
    }
}

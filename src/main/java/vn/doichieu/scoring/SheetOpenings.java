package vn.doichieu.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Which sheets a unit may begin, and beginning one. A unit begins its own sheet; nobody does it for another. */
@Service
@Transactional
public class SheetOpenings {

    private final ScoreSheetRepository sheets;
    private final SheetMaker maker;
    private final CriteriaSheets criteria;
    private final Units units;
    private final Rounds rounds;

    SheetOpenings(ScoreSheetRepository sheets, SheetMaker maker, CriteriaSheets criteria, Units units, Rounds rounds) {
        this.sheets = sheets;
        this.maker = maker;
        this.criteria = criteria;
        this.units = units;
        this.rounds = rounds;
    }

    /**
     * The rounds of today in which these units belong to a zone, have criteria, and have no sheet: the latest year
     * first, in it the round that comes first.
     */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    @Transactional(readOnly = true)
    public List<OpenRound> offered(UnitScope own) {
        var begun = begun(own);
        var zones = units.zonesOfMembership(own);
        var views = units.units(own.units());
        var current = rounds.current();
        var deadlines = rounds.deadlines(current);
        return current.stream()
                .sorted(Comparator.comparing(Round::year).reversed().thenComparing(Round::asOf))
                .flatMap(round -> views.values().stream()
                        .filter(unit -> competesIn(zones, unit, round))
                        .filter(unit -> !begun.contains(new Begun(unit.id(), round.id())))
                        .filter(unit -> inForce(zones, unit, round).isPresent())
                        .map(unit -> new OpenRound(unit, deadlines.forUnit(round, unit.id()))))
                .toList();
    }

    /** Of two who begin it at once both get the same sheet. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public ScoreSheetId open(UnitId unit, long roundId, UnitScope own, Actor by) {
        if (!own.contains(unit)) {
            throw new NotFoundException("unit " + unit.value());
        }
        var round = rounds.round(roundId);
        maker.lock(unit);
        return sheets.findByUnitAndRound(unit.value(), roundId)
                .map(ScoreSheet::id)
                .orElseGet(() -> maker.make(unit, round, blank(units.unit(unit), round), by));
    }

    private CriteriaSheetId blank(UnitView unit, Round round) {
        if (!rounds.current().contains(round)) {
            throw new BusinessRuleViolation("scoring.opening.notCurrent", round.asOf(), String.valueOf(round.year()));
        }
        var zones = units.zonesOfMembership(new UnitScope(Set.of(unit.id())));
        if (!competesIn(zones, unit, round)) {
            throw new BusinessRuleViolation("scoring.opening.noMember", unit.shortName(), String.valueOf(round.year()));
        }
        return inForce(zones, unit, round)
                .orElseThrow(() -> new BusinessRuleViolation(
                        "scoring.opening.noCriteria", unit.shortName(), String.valueOf(round.year())));
    }

    private static boolean competesIn(Map<UnitId, Map<Long, Set<Long>>> zones, UnitView unit, Round round) {
        return zones.getOrDefault(unit.id(), Map.of()).containsKey(round.emulationYearId());
    }

    private Optional<CriteriaSheetId> inForce(Map<UnitId, Map<Long, Set<Long>>> zones, UnitView unit, Round round) {
        long year = round.emulationYearId();
        var own = zones.getOrDefault(unit.id(), Map.of()).getOrDefault(year, Set.of());
        return criteria.inForce(unit.kind(), year, own);
    }

    private record Begun(UnitId unit, long roundId) {}

    private Set<Begun> begun(UnitScope own) {
        return sheets.findAll(own.ids()).stream()
                .map(sheet -> new Begun(sheet.unit(), sheet.roundId()))
                .collect(Collectors.toSet());
    }
}

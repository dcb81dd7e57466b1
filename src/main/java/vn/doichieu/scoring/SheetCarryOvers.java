package vn.doichieu.scoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.Succession;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * A new version for sheets already begun. Each keeps the version it was begun on until somebody of the zone brings it
 * over, whole and with everything that was entered.
 */
@Service
@Transactional
public class SheetCarryOvers {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final CarryOver carryOver;
    private final CriteriaSheets criteria;
    private final Units units;
    private final Rounds rounds;

    SheetCarryOvers(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            CarryOver carryOver,
            CriteriaSheets criteria,
            Units units,
            Rounds rounds) {
        this.sheets = sheets;
        this.lines = lines;
        this.carryOver = carryOver;
        this.criteria = criteria;
        this.units = units;
        this.rounds = rounds;
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public CarryOverPage page(CriteriaSheetId to, Set<Long> zones, UnitScope scope) {
        return new CarryOverPage(criteria.sheet(to), rows(heading(to, zones), scope));
    }

    /** Those chosen, all or none; answers how many. What has meanwhile gone its way is refused by name. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public int carry(
            CriteriaSheetId to, Collection<Long> chosen, String reason, Set<Long> zones, UnitScope scope, Actor by) {
        if (chosen.isEmpty()) {
            throw new BusinessRuleViolation("scoring.carryOver.noneChosen");
        }
        var rows = rows(heading(to, zones), scope).stream()
                .collect(Collectors.toMap(row -> row.id().value(), row -> row));
        var ways = new HashMap<CriteriaSheetId, Succession>();
        for (var number : chosen.stream().sorted().toList()) {
            var row = Optional.ofNullable(rows.get(number))
                    .orElseThrow(() -> new BusinessRuleViolation("scoring.carryOver.notHere"));
            row.refusal().ifPresent(why -> refuse(row, why));
            var sheet = sheets.findForTransition(number, scope.ids()).orElseThrow();
            var way = ways.computeIfAbsent(row.on().id(), on -> criteria.succession(on, to));
            carryOver.carry(sheet, way, reason, by);
        }
        return chosen.size();
    }

    private static void refuse(CarryOverRow row, Sentence why) {
        throw new BusinessRuleViolation("scoring.carryOver.refused", row.unit().shortName(), why);
    }

    private SheetHeading heading(CriteriaSheetId id, Set<Long> zones) {
        return Optional.of(criteria.heading(id))
                .filter(sheet -> sheet.state().inForce())
                .filter(sheet -> sheet.zone().map(zones::contains).orElse(true))
                .orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
    }

    /** Begun on another sheet in the same year, by units the new one is in force for. */
    private List<CarryOverRow> rows(SheetHeading to, UnitScope scope) {
        var ofYear = rounds.ofYear(to.year().orElseThrow()).stream().collect(Collectors.toMap(Round::id, it -> it));
        var known = units.units(scope.units());
        var competing = competing(to, scope, known);
        var ways = new HashMap<Long, Succession>();
        var begun = sheets.findAll(scope.ids()).stream()
                .filter(sheet -> ofYear.containsKey(sheet.roundId()))
                .filter(sheet -> competing.contains(sheet.unit()))
                .filter(sheet -> sheet.criteriaSheetId() != to.id().value())
                .toList();
        var entered = lines
                .findAllOf(begun.stream().map(sheet -> sheet.id().value()).toList())
                .stream()
                .collect(Collectors.groupingBy(ScoreLine::sheet));
        return begun.stream()
                .map(sheet -> row(
                        sheet,
                        unit(known, sheet.unit()),
                        Optional.ofNullable(ofYear.get(sheet.roundId())).orElseThrow(),
                        ways.computeIfAbsent(
                                sheet.criteriaSheetId(),
                                from -> criteria.succession(new CriteriaSheetId(from), to.id())),
                        entered.getOrDefault(sheet.id().value(), List.of())))
                .sorted(Comparator.comparing(row -> row.unit().shortName()))
                .toList();
    }

    private Set<UnitId> competing(SheetHeading to, UnitScope scope, Map<UnitId, UnitView> known) {
        long year = to.year().orElseThrow();
        var zones = units.zonesOfMembership(scope);
        return known.values().stream()
                .filter(unit -> to.kinds().contains(unit.kind()))
                .map(UnitView::id)
                .filter(unit -> to.zone()
                        .map(zone -> zones.getOrDefault(unit, Map.of())
                                .getOrDefault(year, Set.of())
                                .contains(zone))
                        .orElse(true))
                .collect(Collectors.toSet());
    }

    private static UnitView unit(Map<UnitId, UnitView> known, UnitId id) {
        return Optional.ofNullable(known.get(id)).orElseThrow();
    }

    private static CarryOverRow row(
            ScoreSheet sheet, UnitView unit, Round round, Succession way, List<ScoreLine> lines) {
        var answered = lines.stream()
                .filter(ScoreLine::entered)
                .map(ScoreLine::criterionCode)
                .collect(Collectors.toSet());
        var stay = way.codesBefore();
        var changed = way.after().leaves().stream()
                .map(CriteriaSheetView.Line::code)
                .filter(code -> answered.contains(stay.getOrDefault(code, "")))
                .filter(code -> !way.changes(code).isEmpty())
                .toList();
        return new CarryOverRow(
                sheet.id(),
                unit,
                round,
                sheet.state(),
                way.before(),
                answered.size(),
                changed,
                answered.stream()
                        .filter(code -> !stay.containsValue(code))
                        .sorted()
                        .toList(),
                refusal(sheet, lines));
    }

    private static Optional<Sentence> refusal(ScoreSheet sheet, List<ScoreLine> lines) {
        long inspected = lines.stream()
                .filter(line -> line.inspectedPoints().isPresent())
                .count();
        return inspected == 0
                ? sheet.whyNotCarriedOver()
                : Optional.of(Sentence.of("scoring.carryOver.inspected", String.valueOf(inspected)));
    }
}

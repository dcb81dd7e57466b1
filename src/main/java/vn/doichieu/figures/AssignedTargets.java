package vn.doichieu.figures;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The targets documents give the units for a year: set by the standing office of their zone, read by who reads figures. */
@Service
@Transactional
public class AssignedTargets {

    private final AssignedTargetRepository targets;
    private final TargetBook book;
    private final TargetCarrying carrying;
    private final Ledger ledger;
    private final Units units;
    private final YearUnits members;

    AssignedTargets(
            AssignedTargetRepository targets,
            TargetBook book,
            TargetCarrying carrying,
            Ledger ledger,
            Units units,
            YearUnits members) {
        this.targets = targets;
        this.book = book;
        this.carrying = carrying;
        this.ledger = ledger;
        this.units = units;
        this.members = members;
    }

    /** The units of the scope that belong to a zone in this year, each department followed by what lies below it. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    @Transactional(readOnly = true)
    public TargetGrid of(EmulationYear year, UnitScope scope) {
        var rates = rates();
        var set = targets.findByEmulationYearIdAndUnitIdIn(year.id(), scope.ids()).stream()
                .collect(Collectors.groupingBy(
                        target -> new UnitId(target.unitId()),
                        Collectors.groupingBy(
                                AssignedTarget::indicatorCode,
                                Collectors.collectingAndThen(Collectors.toList(), AssignedTargets::view))));
        return new TargetGrid(
                year,
                rates,
                members.of(year.id(), scope).stream()
                        .map(unit -> row(unit, rates, set.getOrDefault(unit.id(), Map.of())))
                        .toList());
    }

    /** An empty rate takes the target back; {@code seen} is the version the writer had before the eyes. */
    @PreAuthorize("hasAuthority('TARGET_EDIT')")
    public TargetView set(TargetKey key, TargetText text, int seen, UnitScope scope, Actor by) {
        var own = new UnitScope(Set.of(key.unit()));
        if (!scope.contains(key.unit())
                || !units.yearsOfMembership(own)
                        .getOrDefault(key.unit(), Set.of())
                        .contains(key.emulationYearId())
                || rates().stream().noneMatch(rate -> rate.code().equals(key.indicator()))) {
            throw new NotFoundException("target of unit " + key.unit().value());
        }
        return book.write(key, text, seen, by);
    }

    /** Copies what stood at the end of a year into a new one that has no targets yet; says how many. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public int takeOver(EmulationYear from, EmulationYear to, UnitScope units, Actor by) {
        return carrying.carry(from, to, units, by);
    }

    /** Rates a report may compare with a target. */
    private List<Indicator> rates() {
        var indicators = ledger.indicators();
        return indicators.all(Derivation.RATE).stream()
                .filter(rate ->
                        indicators.derived(Derivation.ABOVE_TARGET, rate.code()).isPresent())
                .toList();
    }

    private static TargetView view(List<AssignedTarget> versions) {
        return new TargetVersions(versions).view().orElseThrow();
    }

    private static TargetRow row(UnitView unit, List<Indicator> rates, Map<String, TargetView> set) {
        return new TargetRow(
                unit,
                rates.stream()
                        .map(rate -> set.getOrDefault(rate.code(), TargetView.none(rate.code())))
                        .toList());
    }
}

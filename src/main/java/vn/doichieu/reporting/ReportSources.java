package vn.doichieu.reporting;

import java.util.LinkedHashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.emulation.EmulationOverview;
import vn.doichieu.emulation.EmulationView;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.FieldworkView;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Reads all that a report on one unit draws from, through the doors of the modules below. */
@Component
class ReportSources {

    /** One inspection as the modules know it at one moment. */
    record Sources(
            InspectionView inspection,
            UnitScope unit,
            EmulationView emulation,
            InspectionComparison comparison,
            FieldworkView fieldwork,
            MinutesView minutes) {}

    private final EmulationOverview emulation;
    private final ScoreComparisons comparisons;
    private final Fieldwork fieldwork;
    private final Minutes minutes;

    ReportSources(EmulationOverview emulation, ScoreComparisons comparisons, Fieldwork fieldwork, Minutes minutes) {
        this.emulation = emulation;
        this.comparisons = comparisons;
        this.fieldwork = fieldwork;
        this.minutes = minutes;
    }

    Sources read(InspectionView inspection) {
        var unit = new UnitScope(Set.of(inspection.unit().id()));
        return new Sources(
                inspection,
                unit,
                emulation.of(inspection.unit().id(), inspection.round().emulationYearId(), unit),
                comparisons.of(inspection.id(), withParent(inspection)),
                fieldwork.of(inspection.id(), unit),
                minutes.of(inspection.visitId(), unit));
    }

    /** A sub-department's rates are also held against the targets its department's report implies. */
    private static UnitScope withParent(InspectionView inspection) {
        var units = new LinkedHashSet<UnitId>();
        units.add(inspection.unit().id());
        inspection.unit().parent().ifPresent(units::add);
        return new UnitScope(units);
    }
}

package vn.doichieu.figures;

import java.util.Comparator;
import java.util.List;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.EmulationYear;

/** The targets of a year: units down, rates across. */
public record TargetGrid(EmulationYear year, List<Indicator> rates, List<TargetRow> rows) {

    /** The document named last: what the next target most likely rests on as well. */
    public String latestDocument() {
        return rows.stream()
                .flatMap(row -> row.targets().stream())
                .filter(TargetView::isSet)
                .max(Comparator.comparing(target -> target.at().orElseThrow()))
                .map(TargetView::document)
                .orElse("");
    }
}

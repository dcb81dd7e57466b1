package vn.doichieu.figures.web;

import java.util.List;
import vn.doichieu.figures.TargetGrid;
import vn.doichieu.figures.TargetRow;
import vn.doichieu.figures.TargetView;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.shared.UnitScope;

/** The grid of targets, with the years there are and the units this person may set targets for. */
public record TargetPage(TargetGrid grid, List<EmulationYear> years, UnitScope editable) {

    public boolean mayEdit(TargetRow row) {
        return editable.contains(row.unit().id());
    }

    public boolean mayEditAny() {
        return grid.rows().stream().anyMatch(this::mayEdit);
    }

    /** The target of a cell, by the id of the cell. */
    public TargetView target(long unit, String indicator) {
        return grid.rows().stream()
                .filter(row -> row.unit().id().value() == unit)
                .flatMap(row -> row.targets().stream())
                .filter(target -> target.indicator().equals(indicator))
                .findFirst()
                .orElseThrow();
    }
}

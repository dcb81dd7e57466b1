package vn.doichieu.figures;

import vn.doichieu.shared.UnitId;

/**
 * One filled cell of a workbook, as kept until it is written. {@code place} may be empty; {@code seen} is the version
 * that stood when the file was read.
 */
record ImportedFigure(
        long unit,
        String indicator,
        boolean samePeriod,
        String printed,
        String place,
        int seen,
        int row,
        String column) {

    FigureSpot spot() {
        return new FigureSpot(new UnitId(unit), indicator, samePeriod);
    }

    ImportedFigure seenAt(int version) {
        return new ImportedFigure(unit, indicator, samePeriod, printed, place, version, row, column);
    }
}

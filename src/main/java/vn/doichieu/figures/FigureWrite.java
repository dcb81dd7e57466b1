package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.shared.UnitId;

/**
 * One value to be written with many others. {@code seen} is the version the writer had before the eyes, 0 where nobody had
 * stated anything yet.
 */
record FigureWrite(
        UnitId unit,
        String indicator,
        boolean samePeriod,
        PrintedNumber number,
        String printed,
        Optional<String> place,
        int seen) {}

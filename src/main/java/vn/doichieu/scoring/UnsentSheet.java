package vn.doichieu.scoring;

import java.util.List;
import java.util.stream.Stream;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.UnitClaims;

/** What a unit types into a sheet it has not sent is its own affair: nobody else compares it. */
final class UnsentSheet {

    private UnsentSheet() {}

    static UnitFigures hidden(UnitFigures figures) {
        var days = List.of(figures.round().asOf(), figures.round().samePeriodAsOf());
        var claims = figures.indicators().ordered().stream()
                .flatMap(indicator -> days.stream()
                        .flatMap(day -> open().flatMap(
                                        source -> figures.claims().claim(indicator.code(), day, source).stream())))
                .toList();
        return new UnitFigures(
                figures.unit(),
                figures.round(),
                new UnitClaims(figures.indicators(), claims),
                figures.targets(),
                figures.entries().stream()
                        .filter(entry -> entry.source() != ClaimSource.SCORE_SHEET)
                        .toList());
    }

    private static Stream<ClaimSource> open() {
        return Stream.of(ClaimSource.values()).filter(source -> source != ClaimSource.SCORE_SHEET);
    }
}

package vn.doichieu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.UnitClaims;

/**
 * The figures as the team has found them: what it read in the files, and where it has looked at one figure of a rate
 * only, the other one as the sheet has it. So one number read anew shows at once which points it moves.
 */
final class ReadOnSite {

    private ReadOnSite() {}

    static UnitFigures completed(UnitFigures figures) {
        var days = List.of(figures.round().asOf(), figures.round().samePeriodAsOf());
        var claims = figures.indicators().ordered().stream()
                .flatMap(indicator -> days.stream().flatMap(day -> found(figures, indicator.code(), day).stream()))
                .toList();
        return figures.with(new UnitClaims(figures.indicators(), claims));
    }

    private static Optional<Claim> found(UnitFigures figures, String indicator, LocalDate day) {
        return Stream.of(ClaimSource.INSPECTED, ClaimSource.SCORE_SHEET)
                .flatMap(source -> figures.claims().claim(indicator, day, source).stream())
                .findFirst()
                .map(claim -> new Claim(
                        indicator, day, ClaimSource.INSPECTED, claim.number(), claim.printed(), claim.place()));
    }
}

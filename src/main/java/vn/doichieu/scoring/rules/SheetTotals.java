package vn.doichieu.scoring.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.Totalling;
import vn.doichieu.shared.Points;

/**
 * The totals of a sheet, never one number alone: points won mean nothing without the maximum of the lines scored so
 * far and of those not yet scored.
 *
 * <p>{@code base}, {@code bonus} and {@code penalty} are what the lines add up to; {@code baseCounted},
 * {@code bonusCounted} and {@code penaltyCounted} are what of it counts after rescaling and caps, and add up to
 * {@code won}. Penalties are negative. Numbers of lines and maxima are those of base lines.
 */
public record SheetTotals(
        Points won,
        Points base,
        Points bonus,
        Points penalty,
        Points baseCounted,
        Points bonusCounted,
        Points penaltyCounted,
        Points maximumScored,
        int linesScored,
        Points maximumNotScored,
        int linesNotScored,
        Points maximumExcluded,
        int linesExcluded,
        Points total) {

    public static SheetTotals of(
            BonusMode mode,
            Points total,
            Optional<Points> bonusCap,
            Optional<Points> penaltyCap,
            List<LineScore> lines) {
        return of(new Totalling(mode, total, bonusCap, penaltyCap), lines);
    }

    public static SheetTotals of(Totalling totalling, List<LineScore> lines) {
        var base = part(lines, Part.BASE);
        var bonus = won(part(lines, Part.BONUS));
        var penalty = won(part(lines, Part.PENALTY));
        var excluded = only(base, LineScore::excluded);
        var scored = only(base, LineScore::scored);
        var open = only(base, LineScore::open);
        var counted = totalling.count(won(base), bonus, penalty, maximum(excluded));
        return new SheetTotals(
                counted.won(),
                won(base),
                bonus,
                penalty,
                counted.base(),
                counted.bonus(),
                counted.penalty(),
                maximum(scored),
                scored.size(),
                maximum(open),
                open.size(),
                maximum(excluded),
                excluded.size(),
                totalling.total());
    }

    private static List<LineScore> part(List<LineScore> lines, Part part) {
        return only(lines, line -> line.part() == part);
    }

    private static List<LineScore> only(List<LineScore> lines, Predicate<LineScore> which) {
        return lines.stream().filter(which).toList();
    }

    private static Points won(List<LineScore> lines) {
        return lines.stream().map(LineScore::won).reduce(Points.ZERO, Points::plus);
    }

    private static Points maximum(List<LineScore> lines) {
        return lines.stream().map(LineScore::max).reduce(Points.ZERO, Points::plus);
    }
}

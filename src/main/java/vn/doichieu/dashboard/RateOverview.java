package vn.doichieu.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.PercentagePoints;
import vn.doichieu.shared.UnitId;

/** One rate over the units of a zone: each against its target. Units nothing is known of are only counted. */
public record RateOverview(Indicator indicator, List<Row> rows, int unknown) {

    /** What can be said of a rate and a target. */
    public enum Verdict {
        MET,
        MISSED,
        /** One source says met, another missed: nobody knows before they are reconciled. */
        DISPUTED,
        /** By its own report only: a target the report implies never confirms the report. */
        STATED,
        /** No target of its own, and below that of the unit above: a question, no verdict. */
        BELOW_PARENT,
        NO_TARGET
    }

    /** What one source says. */
    public record Said(ClaimSource source, KnownFigure value) {}

    /** {@code said} by the best source first; more than one only where they lead to different verdicts. */
    public record Row(
            UnitView unit, List<Said> said, Optional<Target> target, Optional<PercentagePoints> gap, Verdict verdict) {

        public Said best() {
            return said.get(0);
        }
    }

    /** The team's own reading first, then what the unit reports, the statistics, and what the sheet is scored with. */
    private static final List<ClaimSource> BEST_FIRST =
            List.of(ClaimSource.INSPECTED, ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS, ClaimSource.SCORE_SHEET);

    public long count(Verdict verdict) {
        return rows.stream().filter(row -> row.verdict == verdict).count();
    }

    /** Units whose rate is known but whose target is not. */
    public long open() {
        return count(Verdict.NO_TARGET) + count(Verdict.BELOW_PARENT);
    }

    static Optional<Row> row(UnitView unit, UnitFigures figures, String rate) {
        var said = BEST_FIRST.stream()
                .flatMap(source -> figures.known(rate, source).map(value -> new Said(source, value)).stream())
                .toList();
        return said.isEmpty() ? Optional.empty() : Optional.of(row(unit, figures, rate, said));
    }

    private static Row row(UnitView unit, UnitFigures figures, String rate, List<Said> said) {
        var own = figures.target(rate);
        var target = own.or(() -> figures.targets().parent(rate));
        var best = said.get(0);
        var gap = target.map(it -> best.value.exact().subtract(it.value()));
        if (own.filter(it -> disputed(it, said)).isPresent()) {
            return new Row(unit, said, target, gap.map(PercentagePoints::new), Verdict.DISPUTED);
        }
        var verdict = own.map(it -> verdict(it, gap.orElseThrow()))
                .or(() -> gap.filter(it -> it.signum() < 0).map(it -> Verdict.BELOW_PARENT))
                .orElse(Verdict.NO_TARGET);
        return new Row(unit, List.of(best), target, gap.map(PercentagePoints::new), verdict);
    }

    private static boolean disputed(Target target, List<Said> said) {
        return said.stream()
                        .map(it -> it.value.exact().compareTo(target.value()) < 0)
                        .distinct()
                        .count()
                > 1;
    }

    private static Verdict verdict(Target target, BigDecimal gap) {
        if (gap.signum() < 0) {
            return Verdict.MISSED;
        }
        return target.isAssigned() ? Verdict.MET : Verdict.STATED;
    }

    /** The rates anything can be said about, each with the rows of these units. */
    static Stream<RateOverview> all(List<Indicator> rates, List<UnitView> units, Map<UnitId, UnitFigures> figures) {
        return rates.stream()
                .map(rate -> {
                    var rows = units.stream()
                            .flatMap(unit -> Optional.ofNullable(figures.get(unit.id()))
                                    .flatMap(known -> row(unit, known, rate.code()))
                                    .stream())
                            .toList();
                    return new RateOverview(rate, rows, units.size() - rows.size());
                })
                .filter(rate -> rate.rows.stream().anyMatch(row -> row.target.isPresent()));
    }
}

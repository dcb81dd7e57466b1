package vn.doichieu.reporting;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.shared.PercentagePoints;

/** The main results in words. Each sentence names whose figure it is: verified by the team, reported, or self-scored. */
@Component
class KeyResults {

    /** The best source first. */
    private static final List<ClaimSource> ORDER =
            List.of(ClaimSource.INSPECTED, ClaimSource.STATISTICS, ClaimSource.UNIT_REPORT, ClaimSource.SCORE_SHEET);

    /** Which way a figure went. */
    private enum Way {
        UP,
        DOWN;

        static Way of(BigDecimal difference) {
            return difference.signum() < 0 ? DOWN : UP;
        }
    }

    private record Best(Indicator indicator, KnownFigure figure, ClaimSource source) {

        String shown() {
            return FigureText.withoutSign(indicator, figure);
        }

        Way way() {
            return Way.of(figure.exact());
        }
    }

    private final ReportTexts texts;
    private final SamePeriodTexts samePeriods;

    KeyResults(ReportTexts texts, SamePeriodTexts samePeriods) {
        this.texts = texts;
        this.samePeriods = samePeriods;
    }

    List<String> of(UnitFigures figures) {
        var results = new ArrayList<String>();
        for (var rate : figures.indicators().all(Derivation.RATE)) {
            rate(rate, figures).ifPresent(results::add);
            rate.of().flatMap(of -> increase(of, figures)).ifPresent(results::add);
            change(rate, figures).ifPresent(results::add);
            againstTarget(rate, figures).ifPresent(results::add);
        }
        carriedOver(figures).forEach(results::add);
        return results;
    }

    private Optional<String> rate(Indicator rate, UnitFigures figures) {
        return best(Optional.of(rate), figures)
                .map(best -> best.figure().stated()
                        ? said(best, "reporting.result.rateStated", rate.name(), best.shown())
                        : said(
                                best,
                                "reporting.result.rate",
                                rate.name(),
                                best.figure().shown()))
                .map(said -> figures.compare(rate).differs() ? texts.text("reporting.result.disagrees", said) : said);
    }

    private Optional<String> increase(String counted, UnitFigures figures) {
        var increase = best(figures.indicators().derived(Derivation.INCREASE, counted), figures);
        var growth = best(figures.indicators().derived(Derivation.GROWTH, counted), figures);
        var name = figures.indicators().find(counted).map(Indicator::name).orElse(counted);
        return increase.map(by -> against(
                by,
                said(
                        by,
                        "reporting.result.increase." + by.way(),
                        name,
                        by.shown(),
                        growth.map(grown -> FigureText.of(grown.indicator(), grown.figure()))
                                .orElse(FigureText.NONE)),
                figures));
    }

    private Optional<String> change(Indicator rate, UnitFigures figures) {
        var indicator = figures.indicators().derived(Derivation.CHANGE, rate.code());
        return best(indicator, figures)
                .map(change -> against(
                        change,
                        verifiable(
                                change,
                                said(change, "reporting.result.change." + change.way(), rate.name(), change.shown()),
                                figures),
                        figures));
    }

    private String against(Best change, String said, UnitFigures figures) {
        return samePeriods
                .note(change.indicator(), figures)
                .filter(note -> change.source() == ClaimSource.UNIT_REPORT)
                .map(note -> texts.text("reporting.result.against", said, note))
                .orElse(said);
    }

    private Optional<String> againstTarget(Indicator rate, UnitFigures figures) {
        var target = figures.target(rate.code());
        if (target.isEmpty()) {
            return best(Optional.of(rate), figures).map(best -> texts.text("reporting.result.noTarget", rate.name()));
        }
        return best(Optional.of(rate), figures).map(best -> gap(rate, best, target.get()));
    }

    /** Against the target at hand; the two decimals of both sides give the gap that a reader would compute. */
    private String gap(Indicator rate, Best best, Target target) {
        var exact = best.figure().exact().setScale(2, RoundingMode.HALF_UP).subtract(target.value());
        return said(
                best,
                "reporting.result.target." + Way.of(exact),
                rate.name(),
                new PercentagePoints(exact.abs()).toString(),
                texts.text("reporting.target." + target.source(), target.shown(), target.origin()));
    }

    private List<String> carriedOver(UnitFigures figures) {
        return figures.indicators().all(Derivation.GROWTH).stream()
                .filter(indicator -> indicator.topic() == Indicator.Topic.CARRIED_OUT)
                .flatMap(growth -> best(Optional.of(growth), figures).stream())
                .map(growth -> verifiable(growth, carriedOver(growth), figures))
                .toList();
    }

    private String carriedOver(Best growth) {
        return said(
                growth,
                "reporting.result.carriedOver." + growth.way(),
                growth.indicator().name(),
                growth.shown());
    }

    private String verifiable(Best best, String said, UnitFigures figures) {
        return figures.baseMissing(best.indicator(), best.source())
                ? texts.text("reporting.result.unverified", said)
                : said;
    }

    private Optional<Best> best(Optional<Indicator> indicator, UnitFigures figures) {
        return indicator.flatMap(it -> ORDER.stream()
                .flatMap(
                        source -> figures.known(it.code(), source).map(figure -> new Best(it, figure, source)).stream())
                .findFirst());
    }

    private String said(Best best, String code, Object... arguments) {
        return texts.text("reporting.result.by." + best.source(), texts.text(code, arguments));
    }
}

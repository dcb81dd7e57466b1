package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Claim;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;

/**
 * Which figures are typed on which line. A figure is typed once, on the first line scored with it; later lines only
 * point there, so that two lines can never be scored with different readings of one figure.
 */
final class FigureFields {

    private final UnitFigures figures;
    private final Map<String, List<FigureField>> byLine = new HashMap<>();
    private final Map<String, String> holders = new HashMap<>();

    FigureFields(CriteriaSheetView criteria, UnitFigures figures) {
        this.figures = figures;
        for (var line : criteria.lines()) {
            var fields = new ArrayList<FigureField>();
            indicatorsOf(line).flatMap(this::figuresOf).forEach(indicator -> {
                if (holders.putIfAbsent(indicator.code(), line.code()) == null) {
                    fields.add(field(indicator));
                }
            });
            byLine.put(line.code(), fields);
        }
    }

    List<FigureField> typedOn(String line) {
        return byLine.getOrDefault(line, List.of());
    }

    /** The earlier line that holds the main figure of this one. */
    Optional<String> heldBy(CriteriaSheetView.Line line) {
        return line.rule().indicator().map(holders::get).filter(holder -> !holder.equals(line.code()));
    }

    private static Stream<String> indicatorsOf(CriteriaSheetView.Line line) {
        return Stream.concat(line.rule().indicator().stream(), line.rule().volumeIndicator().stream());
    }

    /** A computed figure is typed by its base; what it comes to may be typed alone when the base is not known. */
    private Stream<Indicator> figuresOf(String code) {
        var indicators = figures.indicators();
        return indicators.find(code).stream()
                .flatMap(indicator -> Stream.concat(
                        Stream.of(indicator.of(), indicator.base())
                                .flatMap(Optional::stream)
                                .flatMap(base -> indicators.find(base).stream()),
                        Stream.of(indicator)));
    }

    private FigureField field(Indicator indicator) {
        var typed = figures.entry(indicator.code(), ClaimSource.SCORE_SHEET);
        return new FigureField(
                indicator.code(),
                indicator.shortName(),
                typed.printed(),
                !indicator.is(Derivation.BASE),
                typed.version(),
                reported(indicator).map(Claim::printed));
    }

    /** A computed figure is taken from the report only when the report gives no base to compute it from. */
    private Optional<Claim> reported(Indicator indicator) {
        var day = figures.round().asOf();
        var typed = figures.claims().claim(indicator.code(), day, ClaimSource.SCORE_SHEET);
        return figures.claims()
                .claim(indicator.code(), day, ClaimSource.UNIT_REPORT)
                .filter(claim ->
                        indicator.is(Derivation.BASE) || figures.baseMissing(indicator, ClaimSource.UNIT_REPORT))
                .filter(claim -> typed.map(own ->
                                own.number().value().compareTo(claim.number().value()) != 0)
                        .orElse(true));
    }

    List<FigureField> all() {
        return byLine.values().stream().flatMap(List::stream).toList();
    }
}

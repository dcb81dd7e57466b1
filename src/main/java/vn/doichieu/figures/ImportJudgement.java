package vn.doichieu.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.Magnitude;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What is wrong or doubtful about figures that can each be read: seen together, and beside what stands already. */
final class ImportJudgement {

    private final Indicators indicators;
    private final Round round;
    private final StandingFigures.Ground ground;
    private final Map<FigureSpot, ImportedCells.Filled> filled = new HashMap<>();
    private final List<ImportedCells.Filled> all;

    ImportJudgement(Indicators indicators, Round round, StandingFigures.Ground ground, List<ImportedCells.Filled> all) {
        this.indicators = indicators;
        this.round = round;
        this.ground = ground;
        this.all = all;
        all.forEach(cell -> filled.put(cell.figure().spot(), cell));
    }

    /** No part is larger than its whole: more completed than could be enforced, more resolved than were due. */
    List<CellFault> faults() {
        var rates = indicators.all(Derivation.RATE);
        var faults = new ArrayList<CellFault>();
        for (var cell : all) {
            for (var rate : rates) {
                var part = rate.of().orElseThrow();
                var whole = rate.base().orElseThrow();
                var isPart = cell.figure().indicator().equals(part);
                // Where the file has both, it is said once, at the part.
                var isWhole = cell.figure().indicator().equals(whole);
                if (isPart || (isWhole && !filled.containsKey(beside(cell, part)))) {
                    exceeds(beside(cell, part), beside(cell, whole)).ifPresent(said -> faults.add(at(cell, said)));
                }
            }
        }
        return faults;
    }

    /** Doubtful, and for a person to decide: at most one for each cell. */
    List<CellFault> warnings() {
        return all.stream()
                .flatMap(cell -> doubt(cell).map(said -> at(cell, said)).stream())
                .toList();
    }

    private static FigureSpot beside(ImportedCells.Filled cell, String indicator) {
        var figure = cell.figure();
        return new FigureSpot(new UnitId(figure.unit()), indicator, figure.samePeriod());
    }

    private Optional<Sentence> exceeds(FigureSpot part, FigureSpot whole) {
        return value(part)
                .flatMap(smaller -> value(whole)
                        .filter(larger -> smaller.compareTo(larger) > 0)
                        .map(larger -> Sentence.of(
                                "figures.sheet.exceeds",
                                name(part),
                                indicator(part).quantity().show(smaller),
                                name(whole),
                                indicator(whole).quantity().show(larger))));
    }

    /** As the file has it, else as it stands. */
    private Optional<BigDecimal> value(FigureSpot spot) {
        return Optional.ofNullable(filled.get(spot))
                .map(cell -> cell.number().value())
                .or(() -> ground.stated(spot).map(standing -> standing.number().value()));
    }

    private Optional<Sentence> doubt(ImportedCells.Filled cell) {
        if (!cell.indicator().quantity().isWhole() || !cell.indicator().is(Derivation.BASE)) {
            return Optional.empty();
        }
        return Stream.concat(beside(cell), others(cell))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The other day of the same indicator, in the file or as it stands. */
    private Stream<Optional<Sentence>> beside(ImportedCells.Filled cell) {
        var spot = cell.figure().spot();
        var other = new FigureSpot(spot.unit(), spot.indicator(), !spot.samePeriod());
        // Where the file has both, it is said once, at the figure of this year.
        if (spot.samePeriod() && filled.containsKey(other)) {
            return Stream.empty();
        }
        var day = other.samePeriod() ? round.samePeriodAsOf() : round.asOf();
        return value(other)
                .map(value -> doubt(cell, value, Sentence.of("figures.sheet.suspect.sameSource", day)))
                .stream();
    }

    private Stream<Optional<Sentence>> others(ImportedCells.Filled cell) {
        return ground.others(cell.figure().spot()).stream()
                .map(other -> doubt(
                        cell,
                        other.number().value(),
                        Sentence.of(
                                other.source() == ClaimSource.STATISTICS
                                        ? "figures.sheet.suspect.statistics"
                                        : "figures.sheet.suspect.report",
                                other.asOf())));
    }

    private static Optional<Sentence> doubt(ImportedCells.Filled cell, BigDecimal other, Sentence whose) {
        var quantity = cell.indicator().quantity();
        return Magnitude.apart(cell.number().value(), other)
                .map(exponent -> Sentence.of(
                        exponent > 0 ? "figures.sheet.suspect.larger" : "figures.sheet.suspect.smaller",
                        cell.indicator().name(),
                        quantity.show(cell.number().value()),
                        whose,
                        quantity.show(other),
                        Sentence.of("figures.sheet.times." + Math.abs(exponent))));
    }

    private Indicator indicator(FigureSpot spot) {
        return indicators.find(spot.indicator()).orElseThrow();
    }

    private String name(FigureSpot spot) {
        return indicator(spot).name();
    }

    private static CellFault at(ImportedCells.Filled cell, Sentence said) {
        return new CellFault(cell.figure().row(), cell.figure().column(), said);
    }
}

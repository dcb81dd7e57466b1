package vn.doichieu.figures.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.SamePeriod;
import vn.doichieu.figures.rules.SamePeriodChange;
import vn.doichieu.shared.Sentence;

/**
 * What stands in the column of the same period beside what is typed: where the number comes from or why there is none,
 * how far this year's figure has moved, and what was reported last year where this year's report tells it anew.
 */
public record SamePeriodNote(List<Sentence> said, Optional<String> change, Optional<Sentence> unlike) {

    static SamePeriodNote of(UnitFigures figures, Indicator indicator) {
        var then = figures.samePeriod(indicator.code());
        var restated = figures.samePeriods().restated(indicator);
        return new SamePeriodNote(
                then.map(reported -> said(reported, figures, indicator)).orElse(List.of()),
                figures.samePeriodChange(indicator).map(SamePeriodChange::shown),
                then.flatMap(SamePeriod::figure)
                        .filter(figure -> restated)
                        .map(figure -> Sentence.of("figures.samePeriod.unlike", figure.shown())));
    }

    private static List<Sentence> said(SamePeriod reported, UnitFigures figures, Indicator indicator) {
        // Java 17 has no patterns in switch yet.
        if (reported instanceof SamePeriod.NotComparable none) {
            return List.of(Sentence.of("figures.samePeriod.notComparable", none.why()));
        }
        if (reported instanceof SamePeriod.Incomplete incomplete) {
            return figures.samePeriods().isInherited()
                    ? List.of(Sentence.of("figures.samePeriod.incomplete", String.join(", ", incomplete.names())))
                    : List.of();
        }
        // The report's own word comes first: what was reported last year is shown where the two differ.
        return figures.samePeriods().stated(indicator.code()).isPresent() ? List.of() : taken(reported, figures);
    }

    private static List<Sentence> taken(SamePeriod reported, UnitFigures figures) {
        var shown = reported.figure().orElseThrow().shown();
        if (reported instanceof SamePeriod.Own own) {
            var counted = own.part().source() == ClaimSource.STATISTICS;
            return List.of(
                    figures.samePeriods().isOfAnother(own.part())
                            ? Sentence.of(
                                    counted
                                            ? "figures.samePeriod.inheritedByStatistics"
                                            : "figures.samePeriod.inherited",
                                    own.part().name(),
                                    shown)
                            : Sentence.of(
                                    counted ? "figures.samePeriod.ownByStatistics" : "figures.samePeriod.own", shown));
        }
        var all = new ArrayList<Sentence>();
        all.add(Sentence.of("figures.samePeriod.pooled", shown));
        var counted = reported.parts().stream()
                .filter(part -> part.source() == ClaimSource.STATISTICS)
                .map(SamePeriod.Part::name)
                .collect(Collectors.joining(", "));
        if (!counted.isEmpty()) {
            all.add(Sentence.of("figures.samePeriod.byStatistics", counted));
        }
        return all;
    }
}

package vn.doichieu.reporting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.SamePeriod;

/** Says what a growth or a difference was taken against, where that is not simply the unit's own figure of last year. */
@Component
class SamePeriodTexts {

    private static final Set<Derivation> COMPARED =
            EnumSet.of(Derivation.INCREASE, Derivation.GROWTH, Derivation.CHANGE);

    private final ReportTexts texts;

    SamePeriodTexts(ReportTexts texts) {
        this.texts = texts;
    }

    Optional<String> note(Indicator indicator, UnitFigures figures) {
        return indicator
                .of()
                .filter(of -> COMPARED.contains(indicator.derivation()))
                .flatMap(of -> figures.samePeriod(of)
                        .flatMap(then ->
                                note(then, figures.samePeriods().stated(of).isPresent())));
    }

    private Optional<String> note(SamePeriod then, boolean stated) {
        if (then instanceof SamePeriod.NotComparable none) {
            return Optional.of(texts.text("reporting.figure.notComparable", texts.text(none.why())));
        }
        if (then instanceof SamePeriod.Pooled pooled && !stated) {
            var names = pooled.parts().stream().map(SamePeriod.Part::name).collect(Collectors.joining(", "));
            return Optional.of(
                    texts.text("reporting.figure.pooled", names, pooled.total().shown()));
        }
        return Optional.empty();
    }
}

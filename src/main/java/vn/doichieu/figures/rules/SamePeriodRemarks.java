package vn.doichieu.figures.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.shared.Sentence;

/** What findings say about the same period a number was compared with, or why it was not. */
final class SamePeriodRemarks {

    private final SamePeriods samePeriods;

    SamePeriodRemarks(ReportCheck.Report report) {
        this.samePeriods = report.samePeriods();
    }

    /** Whose figures the report was compared with, where it gives none itself and they are not simply its own. */
    void compared(Finding finding, Indicator figure) {
        caution(figure).ifPresent(why -> finding.say("comparedAnyway", why));
        if (samePeriods.stated(figure.code()).isPresent()) {
            return;
        }
        samePeriods
                .reported(figure.code())
                .filter(this::isWorthSaying)
                .ifPresent(then -> finding.say(
                        then instanceof SamePeriod.Pooled ? "pooled" : "takenOver",
                        names(then.parts()),
                        then.figure().map(KnownFigure::shown).orElse("")));
    }

    /** Says why there is nothing to compare with; false when nobody knows and the unit has to be asked. */
    boolean explained(Finding finding, Indicator figure) {
        var then = samePeriods.reported(figure.code());
        then.filter(SamePeriod.Incomplete.class::isInstance)
                .map(SamePeriod.Incomplete.class::cast)
                .filter(incomplete -> samePeriods.forebears().size() > 1)
                .ifPresent(incomplete -> finding.say(
                        "poolIncomplete",
                        incomplete.gaps().stream()
                                .map(gap -> gap.name() + " – " + gap.figure())
                                .distinct()
                                .collect(Collectors.joining("; "))));
        var why = caution(figure);
        why.ifPresent(reason -> finding.say("notComparable", reason));
        return why.isPresent();
    }

    private boolean isWorthSaying(SamePeriod then) {
        return then instanceof SamePeriod.Pooled
                || (then instanceof SamePeriod.Own own
                        && (own.part().source() == ClaimSource.STATISTICS || samePeriods.isOfAnother(own.part())));
    }

    private Optional<Sentence> caution(Indicator figure) {
        return samePeriods
                .reported(figure.code())
                .filter(SamePeriod.NotComparable.class::isInstance)
                .map(then -> ((SamePeriod.NotComparable) then).why());
    }

    private static String names(List<SamePeriod.Part> parts) {
        return parts.stream().map(SamePeriod.Part::name).collect(Collectors.joining(", "));
    }
}

package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** An assessment while it is being written. */
final class Finding {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Indicator subject;
    private final Optional<Claim> claim;
    private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
    private final List<Sentence> explanation = new ArrayList<>();
    private final List<Sentence> questions = new ArrayList<>();
    private Optional<Verdict> verdict = Optional.empty();
    private Optional<BigDecimal> recomputed = Optional.empty();
    private Optional<DiscrepancyCause> cause = Optional.empty();

    Finding(Indicator subject, Optional<Claim> claim) {
        this.subject = subject;
        this.claim = claim;
    }

    Finding say(String code, Object... arguments) {
        explanation.add(Sentence.of("figures.finding." + code, arguments));
        return this;
    }

    Finding ask(String code, Object... arguments) {
        questions.add(Sentence.of("figures.question." + code, arguments));
        return this;
    }

    Finding flag(Flag flag) {
        flags.add(flag);
        return this;
    }

    Finding verdict(Verdict decided) {
        verdict = Optional.of(decided);
        return this;
    }

    Finding suggest(DiscrepancyCause likely) {
        cause = Optional.of(likely);
        return this;
    }

    /** A figure that would be needed and is not given. */
    Finding missing(Indicator figure, LocalDate asOf) {
        return say("missing", figure.name(), day(asOf)).ask("figure", figure.name(), day(asOf));
    }

    /** Says that a base of zero carries no rate and no growth. */
    Finding zeroBaseIf(boolean zero, Indicator base, LocalDate asOf) {
        return zero ? say("zeroBase", base.name(), day(asOf)) : this;
    }

    /** The computation spelled out, the result with a third decimal so that its rounding can be followed. */
    Finding recomputed(Claim claimed, KnownFigure exact) {
        if (subject.quantity().isDivided()) {
            say("recomputedUnrounded", exact.shown(), subject.quantity().show(exact.exact(), 3));
        } else {
            say("recomputed", exact.shown());
        }
        return compare(claimed, exact.exact(), exact.interval());
    }

    /** The difference of two rates, each as good as it is known. */
    Finding difference(Claim claimed, KnownFigure left, KnownFigure right) {
        var exact = left.exact().subtract(right.exact());
        say(
                "difference",
                Quantity.RATE.show(left.exact()),
                Quantity.RATE.show(right.exact()),
                Quantity.POINT_DIFFERENCE.showSigned(exact));
        return compare(claimed, exact, left.interval().minus(right.interval()));
    }

    /** Compares what is printed with what was recomputed and says how the two stand. */
    Finding compare(Claim claimed, BigDecimal exact, Interval interval) {
        recomputed = Optional.of(exact);
        var decided = verdictOn(claimed, interval);
        if (decided == Verdict.ROUNDING || decided == Verdict.CONTRADICTS) {
            say(
                    decided == Verdict.ROUNDING ? "rounding" : "contradicts",
                    claimed.printed(),
                    subject.quantity().show(exact));
        }
        return verdict(decided);
    }

    private Verdict verdictOn(Claim claimed, Interval interval) {
        var printed = claimed.number();
        var plain = interval.verdictOn(printed, subject.quantity().isDivided());
        var bound = claimed.text().bound();
        if (bound == ClaimText.Bound.NONE) {
            return plain;
        }
        flag(Flag.APPROXIMATE).say("approximate", claimed.printed());
        return bound.verdict(printed, interval, plain);
    }

    Assessment done() {
        return new Assessment(
                subject, claim, verdict, flags, recomputed, cause, List.copyOf(explanation), List.copyOf(questions));
    }

    static String day(LocalDate date) {
        return DAY.format(date);
    }
}

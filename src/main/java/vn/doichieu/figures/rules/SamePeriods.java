package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.SameDay;
import vn.doichieu.shared.UnitId;

/**
 * The same period of one unit: like with like, or a reason why not. Figures are those of the units that stood for it on
 * the same day of last year, whatever became of them since; nothing is copied or rewritten for it.
 */
public final class SamePeriods {

    /**
     * Who stood for the unit one year earlier, who of those on the way also went elsewhere, and what this year's report
     * itself says of that day.
     */
    public record Facts(
            Indicators indicators,
            UnitId unit,
            LocalDate asOf,
            List<Forebear> forebears,
            List<String> divided,
            List<Claim> stated) {}

    private final Optional<Facts> facts;
    private final Map<String, Optional<SamePeriod>> answers = new HashMap<>();

    private SamePeriods(Optional<Facts> facts) {
        this.facts = facts;
    }

    public static SamePeriods of(Facts facts) {
        return new SamePeriods(Optional.of(facts));
    }

    /** Whether anybody has asked. */
    boolean isKnown() {
        return facts.isPresent();
    }

    /** Nobody has asked. */
    public static SamePeriods unknown() {
        return new SamePeriods(Optional.empty());
    }

    /** What was reported last year; only counted figures and their rates have a same period. */
    public Optional<SamePeriod> reported(String code) {
        return answers.computeIfAbsent(
                code,
                it -> facts.flatMap(known -> known.indicators()
                        .find(it)
                        .filter(SamePeriods::isCompared)
                        .map(indicator -> new SamePeriodAnswer(known, indicator).give())));
    }

    /** What this year's report says of that day itself. */
    public Optional<Claim> stated(String code) {
        return facts.stream()
                .flatMap(known -> known.stated().stream())
                .filter(claim -> claim.indicator().equals(code))
                .findFirst();
    }

    /** What this year's figure is compared with: as this year's report has it, else as it was reported last year. */
    public Optional<KnownFigure> figure(Indicator indicator) {
        return stated(indicator.code())
                .map(claim -> Arithmetic.asClaimed(indicator, claim))
                .or(() -> reported(indicator.code()).flatMap(SamePeriod::figure));
    }

    /** Whether this year's report says something else of that day than was reported then. */
    public boolean restated(Indicator indicator) {
        return stated(indicator.code())
                .flatMap(now -> reported(indicator.code())
                        .flatMap(SamePeriod::figure)
                        .flatMap(then -> new Finding(indicator, Optional.of(now))
                                .compare(now, then.exact(), then.interval())
                                .done()
                                .verdict()))
                .filter(Verdict.CONTRADICTS::equals)
                .isPresent();
    }

    /** How this year's figure stands to it: counts grow by percent, rates differ by percentage points. */
    public Optional<SamePeriodChange> change(Indicator indicator, KnownFigure now) {
        return figure(indicator).flatMap(then -> SamePeriodChange.between(indicator, now, then));
    }

    /** Who stood for the unit one year earlier. */
    public List<Forebear> forebears() {
        return facts.map(Facts::forebears).orElse(List.of());
    }

    /** Whether it is the figure of one before it, not of the unit itself. */
    public boolean isOfAnother(SamePeriod.Part part) {
        return facts.filter(known -> !known.unit().equals(part.unit())).isPresent();
    }

    /** Whether what the unit's own report said then is what stands for the same period. */
    public boolean isItsOwn(String code) {
        return reported(code)
                .filter(then -> then instanceof SamePeriod.Own own
                        && !isOfAnother(own.part())
                        && own.part().source() == ClaimSource.UNIT_REPORT)
                .isPresent();
    }

    /** Whether others than the unit itself have to be asked. */
    public boolean isInherited() {
        return facts.filter(known -> known.forebears().stream()
                        .anyMatch(forebear -> !forebear.unit().equals(known.unit())))
                .isPresent();
    }

    /**
     * What the report is checked with where it says nothing of that day itself. The base of a rate comes with its rate
     * or not at all: otherwise the rate would be made of two sources.
     */
    public List<Claim> claims() {
        if (forebears().stream().allMatch(Forebear::saidNothing)) {
            return List.of();
        }
        return facts.map(known -> known.indicators().ordered().stream()
                        .filter(SamePeriods::isCompared)
                        .filter(indicator -> isNeeded(known, indicator))
                        .flatMap(indicator -> claim(known, indicator).stream())
                        .toList())
                .orElse(List.of());
    }

    /** A rate that follows from its figures is not stated beside them. */
    private static boolean isNeeded(Facts facts, Indicator indicator) {
        var family = facts.indicators().family(indicator);
        var whole = facts.forebears().stream()
                .allMatch(forebear -> forebear.source(family).isPresent());
        var isTheBase = family.size() > 1 && family.get(1).equals(indicator);
        return indicator.is(Derivation.RATE) ? !whole : whole || !isTheBase;
    }

    /**
     * Whether something else that was said of the unit last year still tells about the same unit. What its report said
     * of the same period is told by {@link #claims()}.
     */
    public boolean keeps(Claim claim) {
        return facts.map(known -> {
                    var day = SameDay.lastYear(known.asOf());
                    if (isInherited()
                            || known.forebears().isEmpty()
                            || !known.divided().isEmpty()) {
                        return false;
                    }
                    return !claim.asOf().equals(day)
                            || (claim.source() != ClaimSource.UNIT_REPORT
                                    && reported(claim.indicator())
                                            .filter(SamePeriod.NotComparable.class::isInstance)
                                            .isEmpty());
                })
                .orElse(true);
    }

    private static boolean isCompared(Indicator indicator) {
        return indicator.quantity() != Quantity.SCORE
                && (indicator.is(Derivation.BASE) || indicator.is(Derivation.RATE));
    }

    private Optional<Claim> claim(Facts facts, Indicator indicator) {
        return reported(indicator.code())
                .flatMap(then -> then instanceof SamePeriod.Own own
                        ? facts.forebears().get(0).claim(indicator, own.part().source())
                        : then.figure().map(total -> summed(facts, indicator, total)));
    }

    private static Claim summed(Facts facts, Indicator indicator, KnownFigure total) {
        var number = new PrintedNumber(total.exact(), Math.max(0, total.exact().scale()));
        return new Claim(
                indicator.code(),
                SameDay.lastYear(facts.asOf()),
                ClaimSource.UNIT_REPORT,
                number,
                indicator.quantity().show(number.value(), number.scale()),
                Optional.empty());
    }
}

package vn.doichieu.figures.rules;

import java.math.BigDecimal;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one source lets us know of a figure. Computed from its base it is exact; when only the result is stated,
 * {@code stated} holds and the value is no better than its printed decimals. How it came about is put into words only
 * when somebody reads it: a year of a zone has a hundred thousand figures, of which a page shows a few.
 */
public final class KnownFigure {

    private final BigDecimal exact;
    private final boolean stated;
    private final Supplier<String> words;
    private @Nullable String shown;

    KnownFigure(BigDecimal exact, Supplier<String> words, boolean stated) {
        this.exact = exact;
        this.words = words;
        this.stated = stated;
    }

    public KnownFigure(BigDecimal exact, String shown, boolean stated) {
        this(exact, () -> shown, stated);
    }

    static KnownFigure computed(BigDecimal exact, Supplier<String> words) {
        return new KnownFigure(exact, words, false);
    }

    public BigDecimal exact() {
        return exact;
    }

    public boolean stated() {
        return stated;
    }

    /** The figure as officials write it, or the computation it comes from: {@code 4.132 / 4.787 = 86,32 %}. */
    public String shown() {
        var known = shown;
        if (known == null) {
            known = words.get();
            shown = known;
        }
        return known;
    }

    public Interval interval() {
        return stated ? asPrinted().interval() : Interval.exactly(exact);
    }

    /** Whether two sources say the same, as far as the coarser of them can say it. */
    boolean agreesWith(KnownFigure other) {
        if (stated && other.stated && exact.scale() > other.exact.scale()) {
            return other.agreesWith(this);
        }
        if (stated) {
            return asPrinted().isRoundingOf(other.exact);
        }
        return other.stated ? other.agreesWith(this) : exact.compareTo(other.exact) == 0;
    }

    private PrintedNumber asPrinted() {
        return new PrintedNumber(exact, Math.max(0, exact.scale()));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KnownFigure that
                && exact.equals(that.exact)
                && stated == that.stated
                && shown().equals(that.shown());
    }

    @Override
    public int hashCode() {
        return exact.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}

package vn.doichieu.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API answers. Other people's programs read it: a field may be added, but none changes its name or meaning.
 * Numbers that count something are texts, exact to the last digit, with a point before the decimals.
 */
final class Contract {

    /** A list that is always whole. */
    record All<T>(List<T> items) {}

    /** A list in parts; {@code next} is the address of the part after this one. */
    record Part<T>(long round, List<T> items, @Nullable String next) {}

    record Year(long id, String sector, int year, LocalDate startsOn, LocalDate endsOn) {}

    record Round(
            long id, long yearId, int year, String kind, LocalDate asOf, LocalDate samePeriodAsOf, LocalDate dueOn) {}

    record Unit(
            long id,
            String code,
            String name,
            String shortName,
            String kind,
            @Nullable Long parentId) {}

    record Indicator(
            String code,
            String name,
            String shortName,
            String topic,
            String quantity,
            String derivation,
            @Nullable String of,
            @Nullable String base,
            String tolerance) {}

    /** Everything about the figures of one unit. */
    record Figures(
            long unitId,
            String unit,
            String unitName,
            List<Claim> claims,
            List<Derived> derived,
            List<Target> targets) {}

    /** What a source says. Withdrawn, it has no value and no printed words, but still its version. */
    record Claim(
            String indicator,
            String source,
            String day,
            LocalDate asOf,
            @Nullable String value,
            String printed,
            @Nullable String place,
            int version,
            boolean baseMissing,
            boolean fromEarlierYear,
            boolean illustrative,
            String changedBy,
            @Nullable Instant changedAt) {}

    /** What follows from the figures of one source. */
    record Derived(String indicator, String source, String day, LocalDate asOf, String value, String shown) {}

    record Target(String indicator, String value, String shown, String source, String origin) {}

    record Reconciliations(long unitId, String unit, String unitName, List<Reconciliation> reconciliations) {}

    /** The sources of one figure side by side. */
    record Reconciliation(
            String indicator,
            String result,
            List<Value> values,
            @Nullable Difference difference) {}

    /** {@code stated}: as the source prints it; otherwise computed from its base figures. */
    record Value(String source, String value, String shown, boolean stated) {}

    record Difference(String value, @Nullable String percent, String shown) {}

    /** What became of many claims sent at once; the version each row has now, to be sent with its next change. */
    record Written(int received, List<Version> versions) {}

    record Version(int row, int version) {}

    private Contract() {}
}

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

    /** All figures compared, and what stands on the unit's board. */
    record Reconciliations(
            long unitId,
            String unit,
            String unitName,
            List<Reconciliation> reconciliations,
            List<Discrepancy> discrepancies) {}

    /** The sources of one figure side by side. */
    record Reconciliation(
            String indicator,
            String result,
            List<Value> values,
            @Nullable Difference difference) {}

    /** {@code stated}: as the source prints it; otherwise computed from its base figures. */
    record Value(String source, String value, String shown, boolean stated) {}

    record Difference(String value, @Nullable String percent, String shown) {}

    /** Something on the board of a unit, and how far people are with it. {@code key} names it as long as it is there. */
    record Discrepancy(
            String key,
            String kind,
            String indicator,
            String name,
            String result,
            String state,
            boolean blocking,
            @Nullable String cause,
            List<ItemValue> values,
            @Nullable String difference,
            List<String> arithmetic,
            List<Stake> stakes,
            @Nullable Accepted accepted,
            @Nullable Explanation explanation,
            @Nullable Dispute dispute,
            @Nullable Settlement settlement) {}

    record ItemValue(String source, String value, String shown) {}

    /** The points of a line of the sheet with each of the values, and how far they lie apart. */
    record Stake(String line, List<ValuePoints> points, String spread) {}

    record ValuePoints(String source, String points) {}

    /** The value that holds now: agreed, decided, or as long as neither is so that of the best source. */
    record Accepted(String source, String shown, String by) {}

    record Explanation(
            String words, @Nullable String value, @Nullable String toldBy, String by, Instant at) {}

    record Dispute(String reason, String by, Instant at) {}

    record Settlement(
            @Nullable String source,
            @Nullable String printed,
            String reason,
            @Nullable String basis,
            String outcome,
            String by,
            Instant at) {}

    /**
     * What became of many claims sent at once: the version each row has now, to be sent with its next change, and what
     * is doubtful about them though they were written.
     */
    record Written(int received, List<Version> versions, List<Fault.Told> warnings, int warningCount) {}

    record Version(int row, int version) {}

    private Contract() {}
}

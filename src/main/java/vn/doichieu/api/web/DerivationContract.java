package vn.doichieu.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How points came about, as programs read it: part of the {@link Contract}, under the same promise. */
final class DerivationContract {

    /** All lines of one score sheet, in the order of the printed sheet, and its totals. */
    record SheetDerivation(
            long sheetId,
            long round,
            int year,
            LocalDate asOf,
            long unitId,
            String unit,
            String unitName,
            ScoredBy criteria,
            String state,
            Instant stateAt,
            DerivedTotals totals,
            List<LineDerivation> lines) {}

    /** The version of the criteria sheet the unit was scored with. */
    record ScoredBy(long id, String code, int version, String title, String basis, String href) {}

    /** {@code inspected} and {@code counted} once the team has scored a line. */
    record DerivedTotals(
            DerivedPoints self,
            @Nullable DerivedPoints inspected,
            @Nullable DerivedPoints counted) {}

    /** {@code recordedOtherwise}: the points written on the sheet are no longer those the rule leads to. */
    record LineDerivation(
            String code,
            @Nullable String parent,
            String title,
            String part,
            boolean leaf,
            String minimum,
            String maximum,
            String href,
            @Nullable String clause,
            String clauseHref,
            List<String> rule,
            @Nullable String selfPoints,
            @Nullable String inspectedPoints,
            @Nullable String countedPoints,
            boolean recordedOtherwise,
            DerivedPoints self,
            @Nullable DerivedPoints onSite,
            List<String> entered,
            @Nullable String note,
            @Nullable String enteredBy,
            @Nullable Instant enteredAt,
            List<MissingInput> missing,
            @Nullable GivenPoints inspected,
            List<DerivedEvidence> evidence) {}

    /** Points with the way that leads to them. */
    record DerivedPoints(
            @Nullable String points,
            boolean excluded,
            List<DerivedStep> steps,
            List<DerivedInput> inputs,
            @Nullable DerivedTarget target) {}

    /** {@code code} and {@code arguments} are what {@code text} is made of: programs may say it in other words. */
    record DerivedStep(
            String text,
            String code,
            List<String> arguments,
            @Nullable String result) {}

    /** A figure with the claims it is computed from. */
    record DerivedInput(
            String indicator,
            String name,
            String value,
            String shown,
            String source,
            String href,
            List<UsedClaim> claims) {}

    record UsedClaim(
            String indicator,
            String source,
            LocalDate asOf,
            String printed,
            @Nullable String place,
            String by,
            @Nullable Instant at,
            String href) {}

    record DerivedTarget(String value, String shown, String source, String origin, String href) {}

    record MissingInput(String text, String href) {}

    /** What the team gave, and why. */
    record GivenPoints(
            String points,
            @Nullable String reason,
            @Nullable String basis,
            @Nullable String by,
            @Nullable Instant at) {}

    /** {@code href} where the reader may open the file. */
    record DerivedEvidence(
            long id,
            String title,
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable String href) {}

    private DerivationContract() {}
}

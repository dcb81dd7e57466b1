package vn.doichieu.criteria;

import java.util.Optional;

/**
 * What a sheet says, whoever wrote it and wherever it stands: to read, to compare and to try out.
 *
 * @param versionBefore of the same code in the same year and zone
 */
public record SheetText(
        CriteriaSheetId id,
        int version,
        SheetState state,
        Optional<Long> year,
        Optional<Long> zone,
        Optional<CriteriaSheetId> copiedFrom,
        Optional<CriteriaSheetId> versionBefore,
        SheetContent content) {

    public SheetHead head() {
        return content.head();
    }

    public boolean draft() {
        return state == SheetState.DRAFT;
    }

    /** What it takes the place of, or else what it was copied from. */
    public Optional<CriteriaSheetId> before() {
        return versionBefore.or(() -> copiedFrom);
    }

    /** What it says otherwise than another. Former codes lead to the sheet it was copied from, and to no other. */
    public SheetDifference since(SheetText other) {
        var known = copiedFrom.filter(other.id::equals).isPresent();
        return SheetDifference.between(other.content, known ? content : content.asCopied());
    }
}

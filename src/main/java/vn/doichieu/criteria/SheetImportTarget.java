package vn.doichieu.criteria;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a workbook goes: over a draft, or into a new one of a zone in a year. */
public record SheetImportTarget(
        @Nullable Long draft, @Nullable Long year, @Nullable Long zone) {

    public static SheetImportTarget over(long draft) {
        return new SheetImportTarget(draft, null, null);
    }

    public static SheetImportTarget anew(long year, long zone) {
        return new SheetImportTarget(null, year, zone);
    }

    /** As a form sends it: {@code draft-12} or {@code new-7-1}. */
    public static Optional<SheetImportTarget> parse(String sent) {
        var parts = sent.split("-", -1);
        boolean numbers = sent.matches("(draft-\\d{1,18})|(new-\\d{1,18}-\\d{1,18})");
        if (!numbers) {
            return Optional.empty();
        }
        return Optional.of(
                parts.length == 2
                        ? over(Long.parseLong(parts[1]))
                        : anew(Long.parseLong(parts[1]), Long.parseLong(parts[2])));
    }
}

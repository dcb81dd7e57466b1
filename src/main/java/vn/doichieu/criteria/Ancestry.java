package vn.doichieu.criteria;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Follows the lines of a sheet back through the sheets it was copied from. */
@Component
class Ancestry {

    /** More copies of copies than a zone makes in a lifetime; a circle would never end. */
    private static final int FARTHEST = 100;

    private final SheetReader reader;

    Ancestry(SheetReader reader) {
        this.reader = reader;
    }

    /** What the sheet says, each line with the code it has in {@code from}; as it is when that is no ancestor of it. */
    SheetContent seenFrom(CriteriaSheetId from, CriteriaSheetId sheet, SheetContent content) {
        var codes = new HashMap<String, String>();
        content.lines().forEach(line -> codes.put(line.code(), line.code()));
        var at = Optional.of(sheet);
        for (int step = 0; step < FARTHEST && at.isPresent(); step++) {
            if (at.get().equals(from)) {
                return renamed(content, codes);
            }
            var stored = reader.find(at.get());
            stored.ifPresent(it -> back(it.content(), codes));
            at = stored.flatMap(StoredSheet::copiedFrom);
        }
        return content.asCopied();
    }

    /** A line that is new in this sheet has no code before it. */
    private static void back(SheetContent sheet, Map<String, String> codes) {
        var lines = sheet.byCode();
        codes.replaceAll((code, here) ->
                Optional.ofNullable(lines.get(here)).map(DraftLine::codeBefore).orElse(""));
    }

    private static SheetContent renamed(SheetContent content, Map<String, String> codes) {
        return new SheetContent(
                content.head(),
                content.lines().stream()
                        .map(line -> former(
                                line,
                                Optional.ofNullable(codes.get(line.code())).filter(code -> !code.equals(line.code()))))
                        .toList());
    }

    private static DraftLine former(DraftLine line, Optional<String> code) {
        return Renaming.with(line, line.code(), line.parent(), line.gate(), code);
    }
}

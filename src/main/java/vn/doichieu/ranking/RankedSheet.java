package vn.doichieu.ranking;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.SheetDraft;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.ranking.rules.SheetFrame;
import vn.doichieu.shared.Points;

/** As much of a sheet, published or a draft, as a rank rule speaks of. */
public record RankedSheet(
        CriteriaSheetId id, String code, String title, Points total, boolean draft, List<Line> lines) {

    public RankedSheet {
        lines = List.copyOf(lines);
    }

    /** {@code criterion}: a single line of the base part. */
    public record Line(String code, String title, boolean criterion, Points min, Points max) {

        private static Line of(DraftLine line) {
            return new Line(
                    line.code(),
                    line.title(),
                    line.leaf() && line.part() == Part.BASE,
                    new Points(line.min()),
                    new Points(line.max()));
        }
    }

    static RankedSheet of(CriteriaSheetView sheet) {
        return new RankedSheet(
                sheet.id(),
                sheet.code(),
                sheet.title(),
                sheet.total(),
                false,
                sheet.lines().stream().map(line -> Line.of(line.text())).toList());
    }

    static RankedSheet of(SheetDraft draft) {
        var head = draft.content().head();
        return new RankedSheet(
                draft.id(),
                head.code(),
                head.title(),
                head.total(),
                true,
                draft.content().lines().stream().map(Line::of).toList());
    }

    SheetFrame frame(Map<String, String> indicators) {
        return new SheetFrame(
                total,
                lines.stream().collect(Collectors.toMap(Line::code, Line::max, (one, other) -> one)),
                indicators);
    }
}

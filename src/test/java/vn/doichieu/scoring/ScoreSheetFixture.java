package vn.doichieu.scoring;

import java.time.Instant;
import vn.doichieu.shared.UnitId;

/** Sheets in named states, brought there the way people bring them there. */
final class ScoreSheetFixture {

    private static final Instant EARLIER = Instant.parse("2023-09-01T02:00:00Z");

    private ScoreSheetFixture() {}

    static ScoreSheet in(SheetState state) {
        var sheet = new ScoreSheet(new UnitId(1), 1, 1, "cán bộ", EARLIER);
        if (state == SheetState.SETTLED || state == SheetState.PUBLISHED) {
            return unreachable(sheet, state);
        }
        if (state == SheetState.DRAFT) {
            return sheet;
        }
        sheet.sendToHead(null, "cán bộ", EARLIER);
        if (state == SheetState.RETURNED) {
            sheet.returnByHead("sửa", "thủ trưởng", EARLIER);
        }
        if (state == SheetState.SUBMITTED || state == SheetState.UNDER_INSPECTION || state == SheetState.INSPECTED) {
            sheet.approve("thủ trưởng", EARLIER);
        }
        if (state == SheetState.UNDER_INSPECTION || state == SheetState.INSPECTED) {
            sheet.startInspection("trưởng đoàn", EARLIER);
        }
        if (state == SheetState.INSPECTED) {
            sheet.finishInspection("trưởng đoàn", EARLIER);
        }
        return sheet;
    }

    /** No step leads here yet; set as the database would hold it. */
    private static ScoreSheet unreachable(ScoreSheet sheet, SheetState state) {
        org.springframework.test.util.ReflectionTestUtils.setField(sheet, "state", state);
        return sheet;
    }
}

package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/** A small published sheet with one line of most kinds. */
public final class CriteriaFixture {

    public static final CriteriaSheetId SHEET = new CriteriaSheetId(3);

    private CriteriaFixture() {}

    public static CriteriaSheetView sheet() {
        return CriteriaSheetView.of(SHEET, 1, content());
    }

    /** The same sheet with a condition on one line. */
    public static CriteriaSheetView gated(String code, Gate gate) {
        var lines = content().lines().stream()
                .map(line -> line.code().equals(code)
                        ? Renaming.with(line, code, line.parent(), Optional.of(gate), line.formerCode())
                        : line)
                .toList();
        return CriteriaSheetView.of(SHEET, 1, new SheetContent(content().head(), lines));
    }

    /** The same as a draft of zone 1, as nobody has changed it yet. */
    public static SheetDraft draft() {
        return new SheetDraft(
                SHEET,
                2,
                SheetState.DRAFT,
                1,
                1,
                Optional.empty(),
                0,
                "Thường trực",
                Instant.EPOCH,
                content(),
                Map.of(),
                SheetFaults.of(content(), code -> true),
                List.of());
    }

    static SheetContent content() {
        return new SheetContent(
                new SheetHead(
                        "THADS_CUC_30",
                        "Bảng tiêu chí <thử>",
                        Points.of(30),
                        BonusMode.CAPPED_AT_TOTAL,
                        Optional.of(Points.of(5)),
                        Optional.of(Points.of(-8)),
                        SheetStatus.RECONSTRUCTED,
                        "Dựng lại theo văn bản đã công bố.",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Set.of(UnitKind.PROVINCIAL_DEPARTMENT)),
                List.of(
                        line("A", null, Part.BASE, "PHẦN A", 0, 30, "{\"kind\": \"SUM\"}"),
                        line("A.1", "A", Part.BASE, "Tỷ lệ thi hành xong về việc", 0, 25, TARGET),
                        line("A.2", "A", Part.BASE, "Đăng ký giao ước", 0, 5, OPTIONS),
                        line("E", null, Part.PENALTY, "Không phát động", -8, 0, PENALTY)));
    }

    private static final String TARGET = """
            {"kind": "TARGET", "target": "ASSIGNED_OR_IMPLIED", "perPoint": -1, "proRata": false, "floor": 0,
             "input": {"label": "Tỷ lệ thi hành xong (%)", "indicator": "COMPLETION_RATE_CASES", "integer": false}}
            """;

    private static final String OPTIONS = """
            {"kind": "OPTIONS", "options": [{"code": "ON_TIME", "label": "Đúng thời hạn", "points": 5},
                                            {"code": "NONE", "label": "Không thực hiện", "points": 0}]}
            """;

    private static final String PENALTY = """
            {"kind": "OPTIONS", "options": [{"code": "YES", "label": "Có", "points": -8},
                                            {"code": "NO", "label": "Không", "points": 0}]}
            """;

    private static DraftLine line(
            String code, @Nullable String parent, Part part, String title, long min, long max, String rule) {
        var leaf = !rule.contains("SUM");
        return new DraftLine(
                code,
                Optional.ofNullable(parent),
                part,
                title,
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                RuleJson.read(rule),
                leaf ? Optional.of(new BigDecimal("0.5")) : Optional.empty(),
                leaf ? Optional.of(NotApplicablePolicy.FULL_POINTS) : Optional.empty(),
                leaf,
                leaf ? Optional.of("Biểu thống kê") : Optional.empty(),
                Optional.empty(),
                leaf ? LineSource.INFERRED : LineSource.SOURCED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

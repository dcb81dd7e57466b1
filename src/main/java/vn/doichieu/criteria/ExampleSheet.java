package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.text.IndicatorNames;
import vn.doichieu.criteria.rules.text.RuleText;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/** The two lines of the empty form. */
final class ExampleSheet {

    private static final RuleText RULES = new RuleText(new IndicatorNames() {
        @Override
        public Optional<String> name(String code) {
            return Optional.empty();
        }

        @Override
        public Optional<String> code(String meant) {
            return Optional.empty();
        }
    });

    private ExampleSheet() {}

    static SheetContent content() {
        var head = new SheetHead(
                "BANG_MAU",
                "Bảng tiêu chí chấm điểm thi đua (mẫu)",
                Points.of(10),
                BonusMode.ON_TOP,
                Optional.empty(),
                Optional.empty(),
                SheetStatus.SOURCED,
                "Ghi căn cứ của bảng tiêu chí",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(UnitKind.PROVINCIAL_DEPARTMENT));
        return new SheetContent(
                head,
                List.of(
                        line(
                                "1",
                                "Đăng ký, ký kết giao ước thi đua",
                                "Chọn một: Đúng thời hạn: 5 điểm; Chậm: 3 điểm; Không thực hiện: 0 điểm",
                                "Bản đăng ký, giao ước thi đua"),
                        line(
                                "2",
                                "Tỷ lệ văn bản gửi đi có ký số",
                                "Theo «Tỷ lệ văn bản gửi đi có ký số (%)»: trên 95 %: 5 điểm; từ 75 % đến 95 %: 3 điểm;"
                                        + " dưới 75 %: 0 điểm",
                                "Báo cáo trục liên thông văn bản")));
    }

    private static DraftLine line(String code, String title, String rule, String evidence) {
        var most = BigDecimal.valueOf(5);
        RuleData data = RULES.read(rule, new RuleText.Line(title, Optional.of(most), List.of()))
                .rule();
        return new DraftLine(
                code,
                Optional.empty(),
                Part.BASE,
                title,
                BigDecimal.ZERO,
                most,
                data,
                Optional.empty(),
                Optional.of(NotApplicablePolicy.FULL_POINTS),
                true,
                Optional.of(evidence),
                Optional.empty(),
                LineSource.SOURCED,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}

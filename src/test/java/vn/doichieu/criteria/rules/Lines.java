package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Rate;

/** Lines of the reference sheet and of other real sheets, and the figures of the reference inspection. */
final class Lines {

    static final String CASES = "COMPLETION_RATE_CASES";
    static final String AMOUNT = "COMPLETION_RATE_AMOUNT";
    static final String VOLUME = "TO_ENFORCE_CASES";

    static final Inputs REFERENCE = new Inputs(
            Map.of(
                    CASES,
                    rate("4132", "4787", "4.132 / 4.787 = 86,32 %"),
                    AMOUNT,
                    rate("69647668000", "116404270000", "69.647.668.000 / 116.404.270.000 = 59,83 %"),
                    "CARRIED_OUT_CHANGE_CASES",
                    figure("-3.05", "−3,05 %"),
                    "CARRIED_OUT_CHANGE_AMOUNT",
                    figure("-4.9", "−4,9 %")),
            Map.of(CASES, implied("84.00"), AMOUNT, implied("48.50")));

    private Lines() {}

    static LineRule target(String indicator) {
        return line(
                new TargetRule(rateOf(indicator), BigDecimal.valueOf(-1), false, Points.ZERO), Points.ZERO, points(25));
    }

    static LineRule targetProRata() {
        return line(new TargetRule(rateOf(CASES), BigDecimal.valueOf(-1), true, Points.ZERO), Points.ZERO, points(25));
    }

    static LineRule bonus(String indicator) {
        var bands = new Bands(
                List.of(
                        band(null, false, "5000", true, "1"),
                        band("5000", false, "10000", true, "1.1"),
                        band("10000", false, "15000", true, "1.2"),
                        band("15000", false, null, false, "1.3")),
                false);
        var rule = new BonusPerPointRule(
                rateOf(indicator),
                new BigDecimal("0.5"),
                BigDecimal.ONE,
                points(5),
                Optional.of(new VolumeFactor(VOLUME, bands, true)));
        return line(rule, Points.ZERO, points(5));
    }

    static LineRule carriedOut(String indicator, String... points) {
        return line(
                new BandsRule(
                        new Input("Thay đổi số chuyển kỳ sau (%)", Optional.of(indicator), false),
                        new Bands(
                                List.of(
                                        band(null, false, "-5", true, points[0]),
                                        band("-5", false, "-3", true, points[1]),
                                        band("-3", false, "0", true, points[2]),
                                        band("0", false, null, false, "0")),
                                false)),
                Points.ZERO,
                Points.of(points[0]));
    }

    /** Share of outgoing documents signed digitally. */
    static LineRule digitallySigned() {
        return line(
                new BandsRule(
                        new Input("Tỷ lệ văn bản gửi đi có ký số (%)", Optional.empty(), false),
                        new Bands(
                                List.of(
                                        band("95", false, null, false, "4"),
                                        band("75", true, "95", true, "3"),
                                        band("50", true, "75", false, "1.5"),
                                        band(null, false, "50", false, "0")),
                                false)),
                Points.ZERO,
                points(4));
    }

    /** Reports in time: working days late. */
    static LineRule daysLate() {
        return line(
                new BandsRule(
                        new Input("Số ngày làm việc chậm nhất", Optional.empty(), true),
                        new Bands(
                                List.of(
                                        band("0", true, "0", true, "5"),
                                        band("1", true, "2", true, "4"),
                                        band("3", true, "5", true, "2"),
                                        band("5", false, null, false, "0")),
                                true)),
                Points.ZERO,
                points(5));
    }

    static LineRule onTime() {
        return line(
                new OptionsRule(List.of(
                        item("ON_TIME", "Đúng thời hạn", 5),
                        item("LATE", "Chậm", 3),
                        item("NONE", "Không thực hiện", 0))),
                Points.ZERO,
                points(5));
    }

    static LineRule fourItems() {
        return line(
                new ChecklistRule(List.of(
                        item("1", "Quán triệt", 1),
                        item("2", "Phổ biến", 1),
                        item("3", "Tin, bài", 1),
                        item("4", "Quy chế", 1))),
                Points.ZERO,
                points(4));
    }

    static LineRule discipline() {
        return line(
                new DeductionRule(
                        List.of(item("REPRIMAND", "Khiển trách", -2), item("WARNING", "Cảnh cáo", -4)), Points.ZERO),
                Points.ZERO,
                points(12));
    }

    static LineRule late() {
        return line(
                new DeductionRule(List.of(item("DAY_LATE", "Mỗi ngày chậm", -1)), points(-5)), points(-5), Points.ZERO);
    }

    static LineRule manual(String step, long max) {
        return line(new ManualRule(new BigDecimal(step)), Points.ZERO, points(max));
    }

    static LineRule line(ScoringRule rule, Points min, Points max) {
        return new LineRule(rule, min, max, Optional.of(new BigDecimal("0.5")), Optional.empty());
    }

    static LineRule notApplicable(LineRule line, NotApplicablePolicy policy) {
        return new LineRule(line.rule(), line.min(), line.max(), line.roundingStep(), Optional.of(policy));
    }

    static Band band(String from, boolean fromIncluded, String to, boolean toIncluded, String value) {
        return new Band(
                new Interval(
                        Optional.ofNullable(from).map(BigDecimal::new),
                        fromIncluded,
                        Optional.ofNullable(to).map(BigDecimal::new),
                        toIncluded),
                new BigDecimal(value));
    }

    static Input rateOf(String indicator) {
        return new Input("Tỷ lệ thi hành xong (%)", Optional.of(indicator), false);
    }

    static Inputs with(String indicator, String value, String target) {
        return new Inputs(
                Map.of(indicator, figure(value, value)),
                Map.of(indicator, new TargetInput(new BigDecimal(target), TargetInput.Source.ASSIGNED)));
    }

    static FigureInput figure(String value, String shown) {
        return new FigureInput(new BigDecimal(value), shown);
    }

    static ScoredItem item(String code, String label, long points) {
        return new ScoredItem(code, label, points(points));
    }

    static Points points(long value) {
        return Points.of(value);
    }

    private static FigureInput rate(String achieved, String base, String shown) {
        return new FigureInput(
                new Rate(new BigDecimal(achieved), new BigDecimal(base))
                        .percent()
                        .orElseThrow()
                        .value(),
                shown);
    }

    private static TargetInput implied(String value) {
        return new TargetInput(new BigDecimal(value), TargetInput.Source.IMPLIED);
    }
}

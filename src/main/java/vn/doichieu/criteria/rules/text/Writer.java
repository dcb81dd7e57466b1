package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.shared.VietnameseNumber;

/** Writes the text of a rule. */
final class Writer {

    static final String FRACTIONS = "có phần lẻ";
    static final String WHOLE = "số nguyên";

    private final IndicatorNames indicators;

    Writer(IndicatorNames indicators) {
        this.indicators = indicators;
    }

    String write(RuleData rule) {
        return switch (rule.kind()) {
            case SUM -> "Cộng điểm các dòng bên dưới";
            case MANUAL -> "Chấm trực tiếp, bước " + NumberText.write(rule.step()) + " điểm";
            case OPTIONS -> "Chọn một:" + items(rule);
            case CHECKLIST -> "Cộng các nội dung đạt:" + items(rule);
            case BANDS -> "Theo " + input(rule) + ":" + bands(rule);
            case DEDUCTION -> "Trừ dần, " + floor(rule) + ":" + items(rule);
            case TARGET -> "Đạt chỉ tiêu " + input(rule) + ": điểm tối đa\n" + below(rule) + ", " + floor(rule);
            case BONUS_PER_POINT -> "Vượt chỉ tiêu " + input(rule) + ": " + above(rule) + volume(rule);
        };
    }

    private static String floor(RuleData rule) {
        return "không thấp hơn " + NumberText.write(rule.floor()) + " điểm";
    }

    private static String below(RuleData rule) {
        var each = "điểm phần trăm trừ " + NumberText.write(rule.perPoint().map(BigDecimal::negate)) + " điểm";
        return rule.proRata()
                ? "Thấp hơn: mỗi " + each + ", phần lẻ trừ theo tỷ lệ"
                : "Thấp hơn: cứ đủ 1 " + each + ", phần lẻ không trừ";
    }

    private static String above(RuleData rule) {
        return "cứ đủ " + NumberText.write(rule.step()) + " điểm phần trăm thưởng " + NumberText.write(rule.perPoint())
                + " điểm, tối đa " + NumberText.write(rule.cap()) + " điểm";
    }

    private String volume(RuleData rule) {
        return rule.volume()
                .map(volume -> "\nNhân hệ số theo quy mô «" + name(volume.indicator()) + "» "
                        + (volume.beforeCap() ? "trước" : "sau") + " khi áp mức tối đa:"
                        + volume.bands().stream()
                                .map(band -> "\n- " + interval(band, "", true) + ": hệ số "
                                        + NumberText.write(band.points()))
                                .collect(Collectors.joining()))
                .orElse("");
    }

    private String input(RuleData rule) {
        return rule.input().map(input -> input(input, rule)).orElse("«?»");
    }

    private String input(Input input, RuleData rule) {
        var said = "«" + input.label() + "»"
                + input.indicator()
                        .map(code -> " (chỉ tiêu thống kê «" + name(code) + "»)")
                        .orElse("");
        if (input.integer()) {
            return said + " (" + WHOLE + ")";
        }
        boolean looksWhole = rule.kind() == RuleKind.BANDS && Reader.looksWhole(rule.bands());
        return looksWhole && !input.percent() ? said + " (" + FRACTIONS + ")" : said;
    }

    /** The name, when it leads back to the same indicator. */
    private String name(String code) {
        return indicators
                .name(code)
                .filter(name -> indicators.code(name).equals(Optional.of(code)))
                .orElse(code);
    }

    private static String bands(RuleData rule) {
        var unit = rule.input().filter(Input::percent).map(input -> " %").orElse("");
        boolean counts = rule.input().filter(Input::integer).isPresent();
        return rule.bands().stream()
                .map(band -> "\n- " + interval(band, unit, counts) + ": " + NumberText.write(band.points()) + " điểm")
                .collect(Collectors.joining());
    }

    private static String interval(BandData band, String unit, boolean counts) {
        var low = band.from().map(bound -> number(bound, counts) + unit);
        var high = band.to().map(bound -> number(bound, counts) + unit);
        if (low.isPresent() && high.isPresent()) {
            boolean one = low.equals(high) && band.fromIncluded() && band.toIncluded();
            return one
                    ? "bằng " + low.get()
                    : (band.fromIncluded() ? "từ " : "trên ")
                            + low.get()
                            + (band.toIncluded() ? " đến " : " đến dưới ")
                            + high.get();
        }
        return low.map(bound -> band.fromIncluded() ? "từ " + bound + " trở lên" : "trên " + bound)
                .or(() -> high.map(bound -> (band.toIncluded() ? "đến " : "dưới ") + bound))
                .orElse("mọi giá trị");
    }

    private static String number(BigDecimal bound, boolean counts) {
        return counts ? VietnameseNumber.format(bound) : NumberText.write(bound);
    }

    private static String items(RuleData rule) {
        boolean numbered = IntStream.range(0, rule.items().size())
                .allMatch(n -> rule.items().get(n).code().equals(String.valueOf(n + 1)));
        return rule.items().stream()
                .map(item -> "\n- " + label(item.label()) + ": " + worth(item, rule.kind())
                        + (numbered ? "" : " [" + item.code() + "]"))
                .collect(Collectors.joining());
    }

    private static String worth(RuleData.Item item, RuleKind kind) {
        if (kind != RuleKind.DEDUCTION) {
            return NumberText.write(item.points()) + " điểm";
        }
        boolean added = item.points().filter(points -> points.signum() > 0).isPresent();
        return (added ? "cộng " : "trừ ") + NumberText.write(item.points().map(BigDecimal::abs)) + " điểm";
    }

    /** In quotation marks where the text would be read otherwise without. */
    private static String label(String label) {
        var line = Plain.of("- " + label + ": 1 điểm");
        var pieces = Pieces.of(List.of(line), Form.OPTIONS);
        boolean same = pieces.size() == 1
                && ItemText.read(pieces.get(0), Form.OPTIONS)
                        .filter(item -> item.label().text().equals(label) && !item.deducted())
                        .isPresent();
        return same ? label : "«" + label + "»";
    }
}

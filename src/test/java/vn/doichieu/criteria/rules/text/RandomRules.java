package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.criteria.rules.RuleKind;

/** Rules of all kinds, most right and some wrong, as drafts may be. */
final class RandomRules {

    static final IndicatorNames NAMES = new IndicatorNames() {
        private final Map<String, String> names = Map.of(
                "COMPLETION_RATE_CASES", "Tỷ lệ thi hành xong về việc",
                "COMPLETION_RATE_AMOUNT", "Tỷ lệ thi hành xong về tiền",
                "TO_ENFORCE_CASES", "số phải thi hành");

        @Override
        public Optional<String> name(String code) {
            return Optional.ofNullable(names.get(code));
        }

        @Override
        public Optional<String> code(String meant) {
            return names.entrySet().stream()
                    .filter(it ->
                            it.getValue().equalsIgnoreCase(meant) || it.getKey().equals(meant))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    };

    private static final List<RuleKind> KINDS = List.of(RuleKind.values());
    private static final List<String> LABELS = List.of(
            "Đúng thời hạn",
            "Chậm",
            "Có quyết định; có báo cáo",
            "Mỗi sai sót",
            "Khiển trách (mỗi trường hợp)",
            "A: 5 điểm; B",
            "trên 95",
            "từ 75 đến 95",
            "Phong trào \"Ba nhất\"",
            "«Ba nhất»: 3 điểm",
            "a) Có sổ",
            "Giải nhất - cấp tỉnh",
            "Có → 2",
            "Được 5",
            "trừ",
            "Bằng khen của Thủ tướng Chính phủ [1]",
            "5",
            "- 5",
            "Văn bản số 12/KH-KVTĐ",
            "Theo: điều 5",
            "Chọn một:",
            "Không (0)",
            "Hết hạn.",
            "95 % (tốt)");
    private static final List<String> INPUTS = List.of(
            "Tỷ lệ văn bản có ký số (%)", "Số ngày chậm", "Số mô hình: điển hình", "Mức «tốt» (%)", "Tỷ lệ (a; b) (%)");

    private final Random random;

    RandomRules(Random random) {
        this.random = random;
    }

    RuleData next() {
        return rule(KINDS.get(random.nextInt(KINDS.size())), LABELS);
    }

    RuleData withPlainLabels() {
        return rule(KINDS.get(random.nextInt(KINDS.size())), LABELS.subList(0, 2));
    }

    private RuleData rule(RuleKind kind, List<String> labels) {
        return switch (kind) {
            case SUM -> RuleData.SUM;
            case MANUAL -> make(kind, missing(number(1)), List.of(), Optional.empty(), List.of());
            case OPTIONS, CHECKLIST -> make(kind, Optional.empty(), items(labels, false), Optional.empty(), List.of());
            case DEDUCTION -> {
                var rule = make(kind, Optional.empty(), items(labels, true), Optional.empty(), List.of());
                yield with(rule, Optional.empty(), false, missing(number(3)), Optional.empty(), Optional.empty());
            }
            case BANDS -> bands();
            case TARGET -> {
                var rule = make(kind, Optional.empty(), List.of(), Optional.of(target()), List.of());
                yield with(
                        rule,
                        missing(number(2).negate()),
                        random.nextBoolean(),
                        missing(number(3)),
                        Optional.empty(),
                        Optional.empty());
            }
            case BONUS_PER_POINT -> {
                var rule = make(kind, missing(number(2)), List.of(), Optional.of(target()), List.of());
                yield with(rule, missing(number(2)), false, Optional.empty(), missing(number(9)), volume());
            }
        };
    }

    private RuleData bands() {
        boolean whole = random.nextBoolean();
        var label = INPUTS.get(whole ? 1 + random.nextInt(2) : random.nextInt(INPUTS.size()));
        var indicator = random.nextInt(3) == 0 ? Optional.of("COMPLETION_RATE_AMOUNT") : Optional.<String>empty();
        var input = random.nextInt(20) == 0 ? Optional.<Input>empty() : Optional.of(new Input(label, indicator, whole));
        return make(
                RuleKind.BANDS,
                Optional.empty(),
                List.of(),
                input,
                bandList(whole && input.isPresent(), whole && input.isPresent() ? 6_000 : 120));
    }

    private Input target() {
        var code = random.nextBoolean()
                ? "COMPLETION_RATE_CASES"
                : random.nextBoolean() ? "UNKNOWN_RATE" : "COMPLETION_RATE_AMOUNT";
        return new Input("Tỷ lệ thi hành xong (%)", Optional.of(code), false);
    }

    private Optional<RuleData.Volume> volume() {
        return random.nextBoolean()
                ? Optional.empty()
                : Optional.of(new RuleData.Volume("TO_ENFORCE_CASES", random.nextBoolean(), bandList(true, 90_000)));
    }

    /** Bounds that rise; whether bands touch, overlap or leave gaps is left to chance. */
    private List<BandData> bandList(boolean whole, int most) {
        var bands = new ArrayList<BandData>();
        var bounds = IntStream.range(0, 2 + random.nextInt(4))
                .map(n -> random.nextInt(most) - (most / 10))
                .sorted()
                .distinct()
                .mapToObj(bound -> whole || random.nextBoolean()
                        ? BigDecimal.valueOf(bound)
                        : BigDecimal.valueOf(bound * 10L + 5, 1))
                .sorted()
                .toList();
        for (int n = 0; n <= bounds.size(); n++) {
            var low = n == 0 ? Optional.<BigDecimal>empty() : Optional.of(bounds.get(n - 1));
            var high = n == bounds.size() ? Optional.<BigDecimal>empty() : Optional.of(bounds.get(n));
            bands.add(new BandData(
                    low,
                    low.isPresent() && random.nextBoolean(),
                    high,
                    high.isPresent() && random.nextBoolean(),
                    missing(number(10))));
        }
        if (random.nextBoolean()) {
            var one = Optional.of(BigDecimal.valueOf(random.nextInt(5)));
            bands.add(new BandData(one, true, one, true, missing(number(10))));
        }
        return bands;
    }

    private List<RuleData.Item> items(List<String> labels, boolean below) {
        boolean numbered = random.nextBoolean();
        var items = new ArrayList<RuleData.Item>();
        for (int n = 1 + random.nextInt(5); n > 0; n--) {
            var number = number(12);
            var points = below ? number.negate() : random.nextInt(4) == 0 ? number.negate() : number;
            items.add(new RuleData.Item(
                    numbered ? String.valueOf(items.size() + 1) : "CODE_" + random.nextInt(9),
                    labels.get(random.nextInt(labels.size())),
                    missing(points)));
        }
        return items;
    }

    private Optional<BigDecimal> missing(BigDecimal number) {
        return random.nextInt(25) == 0 ? Optional.empty() : Optional.of(number);
    }

    private BigDecimal number(int most) {
        return BigDecimal.valueOf(random.nextInt(most * 100 + 1) + 1L, 2);
    }

    private static RuleData make(
            RuleKind kind,
            Optional<BigDecimal> step,
            List<RuleData.Item> items,
            Optional<Input> input,
            List<BandData> bands) {
        return new RuleData(
                kind,
                step,
                items,
                input,
                bands,
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static RuleData with(
            RuleData rule,
            Optional<BigDecimal> perPoint,
            boolean proRata,
            Optional<BigDecimal> floor,
            Optional<BigDecimal> cap,
            Optional<RuleData.Volume> volume) {
        return new RuleData(
                rule.kind(),
                rule.step(),
                rule.items(),
                rule.input(),
                rule.bands(),
                perPoint,
                proRata,
                floor,
                cap,
                volume);
    }
}

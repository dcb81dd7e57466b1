package vn.doichieu.criteria.rules.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.criteria.rules.RuleKind;

class RuleTextTest {

    private static final RuleText TEXT = new RuleText(RandomRules.NAMES);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatWasWrittenIsReadAsTheSameRule(long seed) {
        var rules = new RandomRules(new Random(seed));
        for (int n = 0; n < 2_000; n++) {
            var rule = rules.next();
            var text = TEXT.write(rule);

            assertThat(read(text).rule()).as(text).isEqualTo(rule);
            assertThat(read(text).doubts()).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void whatIsTypedOtherwiseIsTheSameRule(long seed) {
        var random = new Random(seed);
        var rules = new RandomRules(random);
        for (int n = 0; n < 500; n++) {
            var rule = rules.withPlainLabels();
            var text = TEXT.write(rule);

            assertThat(read(mistreated(text, random)).rule()).as(text).isEqualTo(rule);
        }
    }

    /** Decomposed letters, other spaces and dashes, other line ends. */
    private static String mistreated(String text, Random random) {
        var typed = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replace("\n- ", random.nextBoolean() ? "\r\n•  " : "\n – ")
                .replace(" điểm", "\u00a0điểm");
        return random.nextBoolean() ? "  " + typed + " \n" : typed;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            >95% → 1,5; 75–95% → 1; 50–<75% → 0,5; <50% → 0      | (95; ∞)=1,5 [75; 95]=1 [50; 75)=0,5 (∞; 50)=0
            > 95 %: 1.5 điểm; từ 75% đến 95%: 1 điểm; dưới 75%: 0 | (95; ∞)=1,5 [75; 95]=1 (∞; 75)=0
            Trên 95: 4đ; 75 - 95: 3đ; 50 - dưới 75: 1,5đ          | (95; ∞)=4 [75; 95]=3 [50; 75)=1,5
            chậm 1–2 ngày → 1,5; 3–5 → 1; 6–10 → 0,5; >10 → 0     | [1; 2]=1,5 [3; 5]=1 [6; 10]=0,5 (10; ∞)=0
            ≥80% → 4; 60–<80% → 3; <60% → 2                       | [80; ∞)=4 [60; 80)=3 (∞; 60)=2
            từ −5 trở xuống: 10; trên −5 đến −3: 8; trên −3: 0    | (∞; -5]=10 (-5; -3]=8 (-3; ∞)=0
            không quá 3 vụ: 2 điểm; hơn 3 vụ: 0 điểm              | (∞; 3]=2 (3; ∞)=0
            bằng 0: 5 điểm; từ trên 0 đến dưới 2: 3; 2 trở lên: 0 | [0; 0]=5 (0; 2)=3 [2; ∞)=0
            TỪ 90% TRỞ LÊN (5 điểm); từ 80% trở lên đến dưới 90% (3 điểm) | [90; ∞)=5 [80; 90)=3
            """)
    void rangesAreReadAsOfficialsWriteThem(String text, String bands) {
        var rule = read(text).rule();

        assertThat(rule.kind()).isEqualTo(RuleKind.BANDS);
        assertThat(rule.bands().stream().map(RuleTextTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(bands);
    }

    private static String shown(BandData band) {
        return (band.fromIncluded() ? "[" : "(") + number(band.from()) + "; " + number(band.to())
                + (band.toIncluded() ? "]" : ")") + "=" + number(band.points());
    }

    private static String number(Optional<BigDecimal> number) {
        return number.map(it -> it.stripTrailingZeros().toPlainString().replace('.', ','))
                .orElse("∞");
    }

    @Test
    void lateDaysAreCountedAndTheReadingIsDoubted() {
        var reading = read("chậm 1–2 ngày → 1,5; 3–5 → 1; 6–10 → 0,5; >10 → 0");

        var input = reading.rule().input().orElseThrow();
        assertThat(input.label()).isEqualTo("Số ngày chậm");
        assertThat(input.integer()).isTrue();
        assertThat(reading.doubts()).extracting("code").containsExactly("criteria.text.doubt.input");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            có → 2; không → 0                                          | OPTIONS   | có=2 không=0
            Chọn một: Đúng hạn: 5; Chậm: 3                              | OPTIONS   | Đúng hạn=5 Chậm=3
            Có: - 8 điểm; Không: 0 điểm                                 | OPTIONS   | Có=-8 Không=0
            Đúng thời hạn: 10 điểm; Chậm: 5 điểm                        | OPTIONS   | Đúng thời hạn=10 Chậm=5
            Có quy chế: 4 điểm; Có kế hoạch: 6 điểm                     | CHECKLIST | Có quy chế=4 Có kế hoạch=6
            Cộng các nội dung đạt: a) Có quy chế: 1 điểm; b) Có sổ: 2    | CHECKLIST | Có quy chế=1 Có sổ=2
            Trừ dần, không thấp hơn 0 điểm: Mỗi sai sót: trừ 1 điểm      | DEDUCTION | Mỗi sai sót=-1
            Trừ 0,5 điểm cho mỗi lần chậm                               | DEDUCTION | Mỗi lần chậm=-0.5
            Trừ 1 điểm/sai sót; trừ 2 điểm/vụ việc                       | DEDUCTION | Mỗi sai sót=-1 Mỗi vụ việc=-2
            """)
    void itemsAreReadAsOfficialsWriteThem(String text, RuleKind kind, String items) {
        var rule = read(text).rule();

        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.items().stream()
                        .map(item -> item.label() + "=" + item.points().orElseThrow())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(items);
    }

    /** The sentences of the printed sheet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Cộng điểm các dòng bên dưới | SUM
            Chấm từ 0 đến 10 điểm, lẻ đến 0,5 điểm | MANUAL
            Đúng thời hạn: 5 điểm~Chậm: 3 điểm~Không thực hiện: 0 điểm | OPTIONS
            Cộng điểm các nội dung đạt được:~Có quy chế: 1 điểm~Có sổ: 1 điểm | CHECKLIST
            Tỷ lệ văn bản có ký số:~trên 95 %: 4 điểm~từ 75 % đến 95 %: 3 điểm~dưới 75 %: 0 điểm | BANDS
            Bắt đầu từ 5 điểm, trừ dần theo từng trường hợp, không thấp hơn 0 điểm:~Mỗi sai sót: trừ 1 điểm | DEDUCTION
            Tỷ lệ thi hành xong về việc đạt hoặc vượt chỉ tiêu: 25 điểm~Thấp hơn chỉ tiêu: cứ đủ 1 điểm phần trăm trừ 1 điểm, phần lẻ không trừ, không thấp hơn 0 điểm | TARGET
            Tỷ lệ thi hành xong về việc: cứ vượt đủ 1 điểm phần trăm so với chỉ tiêu được thưởng 0,5 điểm, tối đa 5 điểm~Nhân hệ số theo quy mô (số phải thi hành) trước khi áp mức tối đa:~từ 5.000 trở xuống: hệ số 1~trên 5.000: hệ số 1,1 | BONUS_PER_POINT
            """)
    void whatTheSheetPrintsIsRead(String printed, RuleKind kind) {
        var rule = read(printed.replace('~', '\n')).rule();

        assertThat(rule.kind()).isEqualTo(kind);
        assertThat(rule.faults()).isEmpty();
    }

    /** Answers were given by code: an item that is called the same keeps its own, a new one never takes over an old one's. */
    @Test
    void itemsKeepTheirCodesByTheirLabels() {
        var before = List.of(
                new RuleData.Item("ON_TIME", "Đúng hạn", Optional.of(BigDecimal.TEN)),
                new RuleData.Item("1", "Không thực hiện", Optional.of(BigDecimal.ZERO)));
        var line = new RuleText.Line("Tên tiêu chí", Optional.of(BigDecimal.TEN), before);

        var rule = TEXT.read("Chọn một: Chậm: 5; ĐÚNG HẠN: 9", line).rule();

        assertThat(rule.items()).extracting(RuleData.Item::code).containsExactly("2", "ON_TIME");
    }

    @Test
    void anOfficialsTargetIsRead() {
        var rule = read("Đạt chỉ tiêu “Tỷ lệ thi hành xong về việc”: điểm tối đa; thấp hơn, cứ đủ 1 điểm phần trăm trừ "
                        + "1 điểm, không thấp hơn 0 điểm")
                .rule();

        assertThat(rule.input().orElseThrow().indicator()).contains("COMPLETION_RATE_CASES");
        assertThat(rule.perPoint()).contains(new BigDecimal("-1"));
        assertThat(rule.proRata()).isFalse();
        assertThat(rule.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chọn một:~- Đúng hạn: 1.234 điểm~- Chậm: 0 điểm         | criteria.text.twoReadings | 2 | 13
            Chọn một:~- Đúng hạn: 5 điểm~- Chậm                     | criteria.text.noPoints    | 3 | 3
            Theo «Tỷ lệ (%)»:~- trên 95: 4 điểm~- đẹp trời: 2 điểm  | criteria.text.noRange     | 3 | 3
            Theo «Tỷ lệ:~- trên 95: 4 điểm                          | criteria.text.quotation   | 1 | 6
            Đạt chỉ tiêu «Tỷ lệ lạ» (chỉ tiêu thống kê «Không có»): điểm tối đa~Thấp hơn: cứ đủ 1 điểm phần trăm trừ 1 điểm | criteria.text.unknownIndicator | 1 | 45
            Đạt chỉ tiêu «Tỷ lệ thi hành xong về việc»: điểm tối đa | criteria.text.noDeduction | 1 | 1
            Vượt chỉ tiêu «Tỷ lệ thi hành xong về việc»: cứ đủ 1 điểm phần trăm thưởng 1 điểm | criteria.text.noCap | 1 | 1
            Căn cứ kết quả thực tế để xem xét                       | criteria.text.noPoints    | 1 | 1
            Tốt: 3 điểm; Khá: 2 điểm                                 | criteria.text.oneOrAll    | 1 | 1
            """)
    void whatCannotBeReadIsRefusedWithItsPlace(String text, String code, int line, int position) {
        var fault = catchThrowableOfType(TextFault.class, () -> read(text.replace('~', '\n')));

        assertThat(fault.said().code()).isEqualTo(code);
        assertThat(fault.line()).isEqualTo(line);
        assertThat(fault.position()).isEqualTo(position);
    }

    @Test
    void whatTheWriterLeftOutIsDoubted() {
        assertThat(read("Chấm trực tiếp").doubts()).extracting("code").containsExactly("criteria.text.doubt.step");
        assertThat(read("Trừ 1 điểm/sai sót").doubts()).extracting("code").containsExactly("criteria.text.doubt.floor");
        assertThat(read("Theo «Số ngày chậm»: 0: 5 điểm; 1–2: 3 điểm; trên 2: 0 điểm")
                        .doubts())
                .extracting("code")
                .containsExactly("criteria.text.doubt.whole");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-", "«", "(", ";", "1", "a ", "1-", ":", "[", "-\n", "Theo «", "> ", "trừ 1 điểm/", "từ 1 đến "
            })
    @Timeout(5)
    void longRunsAreRefusedOrReadAtOnce(String piece) {
        var text = "Chọn một:\n" + piece.repeat(30_000 / piece.length());

        var shorter = piece.repeat(5_000 / piece.length());
        for (var candidate : List.of(text, "Chọn một:\n" + shorter, shorter, "Theo «a»: " + shorter)) {
            assertThatThrownBy(() -> {
                        read(candidate);
                        throw new TextFault(
                                new TextFault.Place(1, 1), vn.doichieu.shared.Sentence.of("read"), Form.ANY);
                    })
                    .isInstanceOf(TextFault.class);
        }
    }

    @Test
    void whateverIsTypedIsReadOrRefused() {
        var random = new Random(7);
        var alphabet = "abđ0123,.;:-–→<>≥%«»\"[]()\n ?từ đến dưới trên điểm trừ mỗi Chọn một Theo đạt chỉ tiêu";
        long begun = System.nanoTime();
        for (int n = 0; n < 20_000; n++) {
            var text = new StringBuilder(random.nextBoolean() ? "Theo «a»: " : "");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                var rule = read(text.toString()).rule();
                assertThat(read(TEXT.write(rule)).rule().kind())
                        .as(text.toString())
                        .isEqualTo(rule.kind());
            } catch (TextFault refused) {
                assertThat(refused.line()).isPositive();
            }
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
    }

    private static RuleReading read(String text) {
        return TEXT.read(text, new RuleText.Line("Tên tiêu chí", Optional.of(BigDecimal.TEN), List.of()));
    }
}

package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

class FormatsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final Formats formats = new Formats();

    @Test
    void writesDatesAndTimesOfVietnam() {
        assertThat(formats.date(LocalDate.of(2023, 9, 7))).isEqualTo("07/09/2023");
        assertThat(formats.date(Instant.parse("2023-09-06T18:30:00Z"))).isEqualTo("07/09/2023");
        assertThat(formats.dateTime(Instant.parse("2023-09-06T18:30:00Z"))).isEqualTo("01:30 07/09/2023");
    }

    @Test
    void writesNumbersAsOfficialsDo() {
        assertThat(formats.number(4132)).isEqualTo("4.132");
        assertThat(formats.number(new BigDecimal("69647668000"))).isEqualTo("69.647.668.000");
        assertThat(formats.number(new BigDecimal("86.317"), 2)).isEqualTo("86,32");
        assertThat(formats.signed(699)).isEqualTo("+699");
        assertThat(formats.signed(new BigDecimal("-3.05"))).isEqualTo("−3,05");
        assertThat(formats.signed(new BigDecimal("20.3611"), 2)).isEqualTo("+20,36");
        assertThat(formats.points(Points.of("0.5"))).isEqualTo("0,5");
    }

    @Test
    void whatIsMissingIsAnEmptyTextAndNoZero() {
        assertThat(formats.date(null)).isEmpty();
        assertThat(formats.dateTime(null)).isEmpty();
        assertThat(formats.number(null)).isEmpty();
        assertThat(formats.number(null, 2)).isEmpty();
        assertThat(formats.signed(null)).isEmpty();
        assertThat(formats.points(null)).isEmpty();
    }

    @Test
    void saysASentenceWithTheSentencesInside() {
        var messages = new StaticMessageSource();
        messages.addMessage("outer", VIETNAMESE, "Năm {0}: {1} ({2})");
        messages.addMessage("inner", VIETNAMESE, "vượt {0} điểm");
        var sentence =
                Sentence.of("outer", 2023, Sentence.of("inner", new BigDecimal("2.32")), LocalDate.of(2023, 8, 31));

        assertThat(new Sentences(messages, formats).text(sentence)).isEqualTo("Năm 2023: vượt 2,32 điểm (31/08/2023)");
        assertThat(new Sentences(messages, formats).text("no.such.key")).isEqualTo("no.such.key");
    }

    @ParameterizedTest
    @CsvSource({"07/09/2023, 2023-09-07", "7/9/2023, 2023-09-07", "2023-09-07, 2023-09-07", "29/02/2024, 2024-02-29"})
    void readsDatesAsTypedAndAsDateFieldsSendThem(String typed, LocalDate date) {
        assertThat(new DateFormat().parse(typed, VIETNAMESE)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/02/2023",
                "29/02/2023",
                "2023-02-31",
                "7-9-2023",
                "07/09/23",
                "13/13/2023",
                "hôm nay",
                "/",
                ""
            })
    void refusesDatesThatAreNone(String typed) {
        assertThatThrownBy(() -> new DateFormat().parse(typed, VIETNAMESE)).isInstanceOf(DateTimeException.class);
    }

    @Test
    void readsDecimalsAndRefusesTheAmbiguous() throws Exception {
        assertThat(new DecimalFormat().parse("86,32", VIETNAMESE)).isEqualByComparingTo("86.32");
        assertThat(new DecimalFormat().print(new BigDecimal("86.320"), VIETNAMESE))
                .isEqualTo("86,32");
        for (var typed : new String[] {"1.234", "1.2.3,4", "x", ""}) {
            assertThatThrownBy(() -> new DecimalFormat().parse(typed, VIETNAMESE))
                    .isInstanceOf(ParseException.class);
        }
    }
}

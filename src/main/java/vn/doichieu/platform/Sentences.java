package vn.doichieu.platform;

import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import vn.doichieu.shared.Sentence;

/** Says a {@link Sentence} in Vietnamese; in templates {@code ${@sentences.text(finding)}}. */
public class Sentences {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");

    private final MessageSource messages;
    private final Formats formats;

    Sentences(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String text(Sentence sentence) {
        return text(sentence.code(), sentence.arguments().toArray());
    }

    /** A missing text shows its key: ugly, but no page fails for it. */
    public String text(String code, Object... arguments) {
        var said = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            said[i] = say(arguments[i]);
        }
        return Objects.requireNonNullElse(messages.getMessage(code, said, code, VIETNAMESE), code);
    }

    /** Never left to the message format: it would write the year 2023 as 2.023. */
    private String say(Object argument) {
        if (argument instanceof Sentence inner) {
            return text(inner);
        }
        if (argument instanceof BigDecimal number) {
            return formats.number(number);
        }
        return argument instanceof TemporalAccessor when ? formats.date(when) : argument.toString();
    }
}

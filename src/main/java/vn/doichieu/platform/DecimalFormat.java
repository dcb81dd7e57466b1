package vn.doichieu.platform;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import org.springframework.format.Formatter;
import vn.doichieu.shared.VietnameseNumber;

/** Decimals in forms: {@code 86,32}. What has two readings, such as {@code 1.234}, is refused rather than guessed. */
class DecimalFormat implements Formatter<BigDecimal> {

    @Override
    public BigDecimal parse(String text, Locale locale) throws ParseException {
        return VietnameseNumber.parseDecimal(text).orElseThrow(() -> new ParseException("no decimal number", 0));
    }

    @Override
    public String print(BigDecimal number, Locale locale) {
        return VietnameseNumber.format(number);
    }
}

package vn.doichieu.api.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.platform.CleanText;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** Reads one claim out of a row and notes everything that is wrong with it, each with its field. */
final class ClaimReading {

    /** Of a claim whose figure stands in the address. */
    static final Set<String> WHAT = Set.of("value", "printed", "day", "version");

    /** Of a claim that says itself which figure it is about. */
    static final Set<String> WHICH_AND_WHAT =
            Set.of("unit", "indicator", "source", "value", "printed", "place", "day", "version");

    /** Sources that are written here; what a sheet is scored with is typed on the sheet. */
    static final List<ClaimSource> SOURCES =
            List.of(ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS, ClaimSource.INSPECTED);

    private static final int LONGEST = 80;
    private static final int LONGEST_PLACE = 200;
    private static final Pattern EXACT = Pattern.compile("-?(?:0|[1-9]\\d*)(?:\\.\\d{1,6})?");
    private static final Pattern EXPONENT = Pattern.compile("-?[\\d.]+[eE][+-]?\\d+");
    private static final int MOST_DIGITS = 18;

    private final int number;
    private final Row row;
    private final List<Fault> faults = new ArrayList<>();

    ClaimReading(int number, Row row, Set<String> known) {
        this.number = number;
        this.row = row;
        if (row.fields().containsKey(Row.NO_OBJECT)) {
            refuse(null, "api.row.noObject");
        } else {
            row.fields().keySet().stream()
                    .filter(field -> !known.contains(field))
                    .forEach(field -> refuse(cut(field), "api.field.unknown", String.join(", ", sorted(known))));
        }
    }

    List<Fault> faults() {
        return faults;
    }

    /** Only to be used when there are no faults. */
    ClaimOrder whole(Indicators indicators) {
        var unit = field("unit").map(Scalar::text).orElse("");
        if (unit.isEmpty()
                || unit.length() > LONGEST
                || field("unit").filter(this::isName).isEmpty()) {
            refuse("unit", "api.field.missing");
        }
        var code = text("indicator").orElse("");
        if (code.isEmpty()) {
            refuse("indicator", "api.field.missing");
        } else if (indicators.find(code).isEmpty()) {
            refuse("indicator", "api.indicator.unknown", code);
        }
        return of(unit, code, source(text("source").orElse("")), indicators);
    }

    ClaimOrder of(String unit, String indicator, ClaimSource source, Indicators indicators) {
        var words = words(indicators.find(indicator));
        return new ClaimOrder(number, unit, indicator, source, day(), words, place(), version());
    }

    private Optional<String> place() {
        var place = text("place").map(CleanText::of).filter(words -> !words.isEmpty());
        if (place.filter(words -> words.length() > LONGEST_PLACE).isPresent()) {
            refuse("place", "api.place.long", LONGEST_PLACE);
        }
        return place;
    }

    private boolean isName(Scalar unit) {
        return unit.is(Scalar.Kind.TEXT) || unit.text().matches("\\d{1,18}");
    }

    private ClaimSource source(String named) {
        var found =
                SOURCES.stream().filter(source -> source.name().equals(named)).findFirst();
        if (found.isEmpty()) {
            refuse("source", "api.source.unknown", names(SOURCES.toArray()));
        }
        return found.orElse(ClaimSource.UNIT_REPORT);
    }

    private Day day() {
        var named = text("day").orElse(Day.AS_OF.name());
        var found = Arrays.stream(Day.values())
                .filter(day -> day.name().equals(named))
                .findFirst();
        if (found.isEmpty()) {
            refuse("day", "api.day.unknown", names((Object[]) Day.values()));
        }
        return found.orElse(Day.AS_OF);
    }

    private int version() {
        var given = field("version");
        var text = given.map(Scalar::text).orElse("0");
        if (given.filter(it -> !it.is(Scalar.Kind.NUMBER)).isPresent() || !text.matches("\\d{1,9}")) {
            refuse("version", "api.version.wrong");
            return 0;
        }
        return Integer.parseInt(text);
    }

    private String words(Optional<Indicator> indicator) {
        var value = field("value");
        var printed = text("printed");
        if (value.isPresent() == printed.isPresent()) {
            refuse(null, "api.value.oneOfTwo");
            return "";
        }
        var words = printed.map(CleanText::of).orElseGet(() -> words(value.orElseThrow(), indicator));
        if (printed.isPresent() && (words.isEmpty() || words.length() > LONGEST)) {
            refuse("printed", words.isEmpty() ? "api.printed.empty" : "api.printed.long", LONGEST);
        }
        return words;
    }

    /** In the words officials use, so that it reads like any other claim. */
    private String words(Scalar value, Optional<Indicator> indicator) {
        var text = value.text();
        if (value.is(Scalar.Kind.TRUTH) || value.is(Scalar.Kind.STRUCTURE)) {
            refuse("value", "api.value.noNumber");
        } else if (EXPONENT.matcher(text).matches()) {
            refuse("value", "api.value.exponent");
        } else if (!EXACT.matcher(text).matches()) {
            refuse("value", "api.value.noNumber");
        } else if (text.replaceAll("\\..*|-", "").length() > MOST_DIGITS) {
            refuse("value", "api.value.tooLong", MOST_DIGITS);
        } else {
            var exact = new BigDecimal(text);
            var whole = indicator.filter(it -> it.quantity().isWhole()).isPresent();
            return whole ? VietnameseNumber.format(exact) : text.replace('.', ',');
        }
        return "";
    }

    private Optional<String> text(String name) {
        var given = field(name);
        if (given.filter(it -> !it.is(Scalar.Kind.TEXT)).isPresent()) {
            refuse(name, "api.field.noText");
            return Optional.empty();
        }
        return given.map(Scalar::text);
    }

    /** Nothing said and {@code null} are the same. */
    private Optional<Scalar> field(String name) {
        return Optional.ofNullable(row.fields().get(name)).filter(it -> !it.is(Scalar.Kind.NOTHING));
    }

    /** What is no claim at all has no other faults. */
    private void refuse(@Nullable String field, String why, Object... arguments) {
        if (row.fields().containsKey(Row.NO_OBJECT) && !faults.isEmpty()) {
            return;
        }
        faults.add(Fault.of(number, field, Sentence.of(why, arguments)));
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    private static String names(Object... constants) {
        return String.join(", ", Arrays.stream(constants).map(String::valueOf).toList());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }
}

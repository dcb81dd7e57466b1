package vn.doichieu.organization;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Sentence;

/** Reads what was typed about a unit and collects everything that is wrong with it by itself, without looking at others. */
final class UnitReading {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9_]{2,60}");
    private static final Pattern PHONE = Pattern.compile("[0-9 +().,/;-]{6,60}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final UnitFields typed;
    private final Function<String, Optional<UnitKind>> kinds;
    private final List<FieldFault> faults = new ArrayList<>();

    /** {@code kinds}: what the words for a kind mean. */
    UnitReading(UnitFields typed, Function<String, Optional<UnitKind>> kinds) {
        this.typed = typed;
        this.kinds = kinds;
    }

    /** Every fault, the first of each field. */
    List<FieldFault> faults() {
        return List.copyOf(faults);
    }

    /** Only what is whole; else the faults say why there is none. */
    Optional<UnitDraft> draft() {
        var name = required("name", typed.name(), 200);
        var shortName = limited("shortName", typed.shortName(), 120).orElse(shorten(name));
        var code = code(shortName);
        var kind = kind();
        var parent = UnitFields.text(typed.parent());
        var locality = required("locality", typed.locality(), 100);
        var from = day("validFrom", typed.validFrom());
        var contacts = contacts();
        return faults.isEmpty() && kind.isPresent() && from.isPresent()
                ? Optional.of(new UnitDraft(
                        code,
                        name,
                        shortName,
                        kind.get(),
                        parent.isEmpty() ? null : parent,
                        locality,
                        from.get(),
                        contacts))
                : Optional.empty();
    }

    /** {@code CUC_THADS_TINH_HA_GIANG} of {@code Cục THADS tỉnh Hà Giang}. */
    static String codeOf(String name) {
        var plain = plain(name).toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
        return plain.replaceAll("^_+|_+$", "");
    }

    /** Small letters without diacritics. */
    static String plain(String text) {
        var apart = Normalizer.normalize(text.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
        return apart.replace('đ', 'd')
                .replace('Đ', 'D')
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ");
    }

    private String code(String shortName) {
        var code = UnitFields.text(typed.code()).toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            var made = codeOf(shortName);
            code = made.substring(0, Math.min(60, made.length()));
        }
        if (!CODE.matcher(code).matches() && !shortName.isEmpty()) {
            fault("code", "organization.unit.code.wrong");
        }
        return code;
    }

    private static String shorten(String name) {
        return name.replace("Thi hành án dân sự", "THADS").replace("thi hành án dân sự", "THADS");
    }

    private Optional<UnitKind> kind() {
        var word = UnitFields.text(typed.kind());
        var kind = kinds.apply(word);
        if (word.isEmpty()) {
            fault("kind", "organization.unit.kind.missing");
        } else if (kind.isEmpty()) {
            fault("kind", "organization.unit.kind.unknown", cut(word));
        }
        return kind;
    }

    private UnitDraft.Contacts contacts() {
        return new UnitDraft.Contacts(
                shaped("phone", UnitFields.text(typed.phone()), PHONE),
                shaped("email", UnitFields.text(typed.email()), EMAIL),
                limited("address", typed.address(), 300).orElse(""));
    }

    private String shaped(String field, String text, Pattern shape) {
        if (!text.isEmpty() && !shape.matcher(text).matches()) {
            fault(field, "organization.unit." + field + ".wrong");
        }
        return text;
    }

    private Optional<LocalDate> day(String field, @Nullable String typed) {
        var text = UnitFields.text(typed);
        var day = UnitDays.read(text);
        if (day.isEmpty()) {
            fault(field, text.isEmpty() ? "organization.day.missing" : "organization.day.wrong", cut(text));
        }
        return day;
    }

    private String required(String field, @Nullable String typed, int most) {
        var text = limited(field, typed, most);
        if (text.isEmpty()) {
            fault(field, "organization.unit." + field + ".missing");
        }
        return text.orElse("");
    }

    private Optional<String> limited(String field, @Nullable String typed, int most) {
        var text = UnitFields.text(typed).replaceAll("\\s+", " ");
        if (text.length() > most) {
            fault(field, "organization.tooLong", most);
        }
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    private void fault(String field, String code, Object... arguments) {
        if (faults.stream().noneMatch(known -> known.field().equals(field))) {
            faults.add(new FieldFault(field, Sentence.of(code, arguments)));
        }
    }
}

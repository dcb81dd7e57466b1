package vn.doichieu.organization.web;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.UnitClosing;
import vn.doichieu.organization.UnitDays;
import vn.doichieu.organization.UnitRenaming;

/** A new name, or the end of a unit, as typed: both have a day and the document that says so. */
record UnitChangeForm(
        @Nullable String version,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String on,
        @Nullable String basis) {

    private static final int NAME = 200;
    private static final int SHORT = 120;
    private static final int BASIS = 500;

    void checkRenaming(BindingResult binding) {
        require("name", name, NAME, binding);
        if (text(shortName).length() > SHORT) {
            binding.rejectValue("shortName", "organization.tooLong", new Object[] {String.valueOf(SHORT)}, null);
        }
        checkClosing(binding);
    }

    void checkClosing(BindingResult binding) {
        if (day().isEmpty()) {
            binding.rejectValue("on", text(on).isEmpty() ? "organization.day.missing" : "organization.day.wrong");
        }
        require("basis", basis, BASIS, binding);
    }

    UnitRenaming renaming() {
        var typed = text(shortName);
        return new UnitRenaming(text(name), typed.isEmpty() ? text(name) : typed, day().orElseThrow(), text(basis));
    }

    UnitClosing closing() {
        return new UnitClosing(day().orElseThrow(), text(basis));
    }

    int seen() {
        return Numbers.version(version);
    }

    private Optional<LocalDate> day() {
        return UnitDays.read(text(on));
    }

    private static void require(String field, @Nullable String typed, int most, BindingResult binding) {
        if (text(typed).isEmpty()) {
            binding.rejectValue(field, "organization.unit." + field + ".missing");
        } else if (text(typed).length() > most) {
            binding.rejectValue(field, "organization.tooLong", new Object[] {String.valueOf(most)}, null);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }
}

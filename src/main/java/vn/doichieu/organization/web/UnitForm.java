package vn.doichieu.organization.web;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.FaultyUnit;
import vn.doichieu.organization.UnitFields;
import vn.doichieu.organization.UnitPage;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;

/** A unit as typed. {@code reason} is asked for when the name is corrected. */
record UnitForm(
        @Nullable String version,
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String locality,
        @Nullable String validFrom,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address,
        @Nullable String reason) {

    static UnitForm empty() {
        return new UnitForm(null, null, null, null, null, null, null, null, null, null, null, null);
    }

    static UnitForm of(UnitPage page, Formats formats) {
        var unit = page.unit();
        return new UnitForm(
                String.valueOf(page.standing().version()),
                unit.code(),
                unit.name(),
                unit.shortName(),
                unit.kind().name(),
                page.parent().map(parent -> parent.code()).orElse(""),
                unit.locality(),
                formats.date(page.validFrom()),
                page.contacts().phone(),
                page.contacts().email(),
                page.contacts().address(),
                "");
    }

    UnitFields fields() {
        return new UnitFields(code, name, shortName, kind, parent, locality, validFrom, phone, email, address);
    }

    /** The code is given once: whatever else is sent, the unit keeps it. */
    UnitFields fields(String storedCode) {
        return new UnitFields(storedCode, name, shortName, kind, parent, locality, validFrom, phone, email, address);
    }

    static void show(FaultyUnit faulty, BindingResult binding, Sentences sentences) {
        faulty.faults().forEach(fault -> binding.rejectValue(fault.field(), "said", sentences.text(fault.sentence())));
    }
}

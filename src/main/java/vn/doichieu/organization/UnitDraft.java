package vn.doichieu.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit that has been read from what was typed. The parent by its code: a workbook brings parents and children at once. */
record UnitDraft(
        String code,
        String name,
        String shortName,
        UnitKind kind,
        @Nullable String parent,
        String locality,
        LocalDate validFrom,
        Contacts contacts) {

    record Contacts(String phone, String email, String address) {}
}

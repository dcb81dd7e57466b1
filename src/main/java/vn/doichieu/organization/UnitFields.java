package vn.doichieu.organization;

import org.jspecify.annotations.Nullable;

/** A unit as typed, in a form or in the row of a workbook. Kind and parent by code or by the word for it. */
public record UnitFields(
        @Nullable String code,
        @Nullable String name,
        @Nullable String shortName,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String locality,
        @Nullable String validFrom,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String address) {

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}

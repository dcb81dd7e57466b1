package vn.doichieu.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.organization.SuccessionOrder;
import vn.doichieu.organization.UnitFields;

/** A succession as typed, with as many lines as there are on the page. */
record SuccessionForm(
        @Nullable List<@Nullable String> before,
        @Nullable List<@Nullable String> after,
        @Nullable List<@Nullable NewUnit> created,
        @Nullable String on,
        @Nullable String basis) {

    private static final int LINES = 2;
    private static final int MOST = 40;

    /** A unit that is made on the way. It begins on the day of the succession. */
    record NewUnit(
            @Nullable String name,
            @Nullable String kind,
            @Nullable String locality,
            @Nullable String parent) {

        static final NewUnit NONE = new NewUnit("", "", "", "");

        boolean isEmpty() {
            return Stream.of(name, locality, parent).allMatch(text -> text == null || text.isBlank());
        }
    }

    static SuccessionForm beginning(String first) {
        return new SuccessionForm(List.of(first), List.of(), List.of(), "", "").withLines(0);
    }

    SuccessionOrder order() {
        return new SuccessionOrder(
                texts(before),
                texts(after),
                newUnits().stream().map(SuccessionForm::fields).toList(),
                on,
                basis);
    }

    /** What is filled in, and empty lines below: two, or so many more. */
    SuccessionForm withLines(int more) {
        var units = new ArrayList<@Nullable NewUnit>(newUnits());
        units.add(NewUnit.NONE);
        for (int i = 0; i < more && units.size() < MOST; i++) {
            units.add(NewUnit.NONE);
        }
        return new SuccessionForm(withEmpty(texts(before), more), withEmpty(texts(after), more), units, on, basis);
    }

    private List<NewUnit> newUnits() {
        return created == null
                ? List.of()
                : created.stream()
                        .filter(Objects::nonNull)
                        .filter(unit -> !unit.isEmpty())
                        .limit(MOST)
                        .toList();
    }

    private static UnitFields fields(NewUnit unit) {
        return new UnitFields("", unit.name(), "", unit.kind(), unit.parent(), unit.locality(), "", "", "", "");
    }

    private static List<@Nullable String> withEmpty(List<String> filled, int more) {
        var lines = new ArrayList<@Nullable String>(filled);
        for (int i = 0; i < LINES + more && lines.size() < MOST; i++) {
            lines.add("");
        }
        return lines;
    }

    private static List<String> texts(@Nullable List<@Nullable String> typed) {
        return typed == null
                ? List.of()
                : typed.stream()
                        .filter(Objects::nonNull)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .limit(100)
                        .toList();
    }
}

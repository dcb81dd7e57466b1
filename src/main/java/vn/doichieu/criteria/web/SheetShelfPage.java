package vn.doichieu.criteria.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.SheetState;
import vn.doichieu.organization.ZoneYear;

/** All sheets of the zones of a secretary, year by year, and those that come with the product. */
record SheetShelfPage(List<Year> years, List<SheetHeading> library, boolean manyZones) {

    /** A year with its sheets; a year without any is where the next one is written. */
    record Year(int year, long id, List<Entry> sheets) {}

    /** {@code draft} is the version of the same code that is being written; {@code latest}: no newer one is in force. */
    record Entry(SheetHeading sheet, String zone, Optional<SheetHeading> draft, boolean latest) {

        public boolean writing() {
            return sheet.state() == SheetState.DRAFT;
        }
    }

    static SheetShelfPage of(List<SheetHeading> all, List<SheetHeading> library, List<ZoneYear> years) {
        var names = new LinkedHashMap<Long, String>();
        var found = new LinkedHashMap<Long, Year>();
        for (var year : years) {
            names.put(year.zone().id(), year.zone().name());
            found.putIfAbsent(
                    year.year().id(), new Year(year.year().year(), year.year().id(), new ArrayList<>()));
        }
        for (var sheet : all) {
            sheet.year().map(found::get).ifPresent(year -> year.sheets.add(entry(sheet, all, names)));
        }
        return new SheetShelfPage(List.copyOf(found.values()), library, names.size() > 1);
    }

    private static Entry entry(SheetHeading sheet, List<SheetHeading> all, Map<Long, String> zones) {
        var same = all.stream()
                .filter(other -> other.code().equals(sheet.code())
                        && other.year().equals(sheet.year())
                        && (other.zone().isEmpty()
                                || sheet.zone().isEmpty()
                                || other.zone().equals(sheet.zone())))
                .toList();
        return new Entry(
                sheet,
                sheet.zone().map(id -> zones.getOrDefault(id, "")).orElse(""),
                same.stream().filter(other -> other.state() == SheetState.DRAFT).findFirst(),
                same.stream().noneMatch(other -> other.state().inForce() && other.version() > sheet.version()));
    }
}

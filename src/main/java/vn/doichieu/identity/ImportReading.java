package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.UnitId;

/** Reads the rows of a workbook of people and fills the blanks, so that what is shown is what will be created. */
final class ImportReading {

    private static final int MOST_ROWS = 5_000;

    private static final int LONGEST_CELL = 1_000;

    private final GivingChoice choice;
    private final String defaultRole;
    private final String today;
    private final Map<UnitId, String> codes;
    private final Map<String, Optional<UnitId>> units = new HashMap<>();
    private final Set<String> names;

    ImportReading(GivingChoice choice, String defaultRole, LocalDate today, Formats formats, Set<String> taken) {
        this.choice = choice;
        this.defaultRole = defaultRole;
        this.today = formats.date(today);
        this.codes = choice.units().stream().collect(Collectors.toMap(UnitView::id, UnitView::code));
        this.names = new HashSet<>(taken);
    }

    List<ImportRow> rows(Spreadsheet sheet, List<String> headings) {
        requireHeadings(sheet, headings);
        var data = sheet.rows().subList(1, sheet.rows().size());
        if (data.isEmpty()) {
            throw new BusinessRuleViolation("identity.import.noRows");
        }
        if (data.size() > MOST_ROWS) {
            throw new BusinessRuleViolation("identity.import.tooMany", String.valueOf(MOST_ROWS));
        }
        // Names that were written come before those that are proposed.
        data.forEach(row -> names.add(username(row)));
        var rows = new ArrayList<ImportRow>();
        data.forEach(row -> rows.add(row(row)));
        return rows;
    }

    private static void requireHeadings(Spreadsheet sheet, List<String> headings) {
        boolean ours = !sheet.rows().isEmpty()
                && Plain.words(sheet.rows().get(0).cell(0)).equals(Plain.words(headings.get(0)))
                && Plain.words(sheet.rows().get(0).cell(3)).equals(Plain.words(headings.get(3)));
        if (!ours) {
            throw new BusinessRuleViolation("identity.import.headings");
        }
    }

    private ImportRow row(Spreadsheet.Row row) {
        var office = cell(row, ImportColumn.OFFICE);
        return new ImportRow(
                row.number(),
                named(row, office),
                office,
                code(cell(row, ImportColumn.HOME)),
                orElse(cell(row, ImportColumn.ROLE), defaultRole),
                cell(row, ImportColumn.SCOPE),
                orElse(cell(row, ImportColumn.FROM), today),
                cell(row, ImportColumn.TO));
    }

    private static String orElse(String typed, String blank) {
        return typed.isEmpty() ? blank : typed;
    }

    /** Hands on what has a name of ours, as its code. */
    private String code(String typed) {
        return units.computeIfAbsent(typed, choice::unit)
                .map(id -> codes.getOrDefault(id, typed))
                .orElse(typed);
    }

    private String named(Spreadsheet.Row row, String office) {
        var typed = username(row);
        if (!typed.isEmpty() || office.isEmpty()) {
            return typed;
        }
        var proposed = Usernames.proposed(office, names::contains);
        names.add(proposed);
        return proposed;
    }

    private static String username(Spreadsheet.Row row) {
        return cell(row, ImportColumn.USERNAME).toLowerCase(Locale.ROOT);
    }

    /** A text that long is wrong anyway; it is not kept whole only to say so. */
    private static String cell(Spreadsheet.Row row, ImportColumn column) {
        var text = row.cell(column.index()).strip();
        return text.substring(0, Math.min(LONGEST_CELL, text.length()));
    }
}

package vn.doichieu.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** The rows of a workbook of units, with every fault that shows without looking at the units there are. */
final class ImportedRows {

    /** The order of the columns, and the field each stands for. */
    static final List<String> FIELDS = List.of(
            "code", "name", "shortName", "kind", "parent", "locality", "validFrom", "phone", "email", "address");

    /** A row that could be read as a unit. */
    record LegibleRow(int row, UnitDraft draft) {}

    private final List<LegibleRow> readable = new ArrayList<>();
    private final List<UnitImportView.Fault> faults = new ArrayList<>();

    ImportedRows(List<Spreadsheet.Row> rows, Function<String, Optional<UnitKind>> kinds) {
        for (var row : rows) {
            var reading = new UnitReading(fields(row), kinds);
            reading.draft().ifPresent(draft -> readable.add(new LegibleRow(row.number(), draft)));
            reading.faults().forEach(fault -> fault(row.number(), fault));
        }
        doubles("code", draft -> draft.code());
        doubles("name", draft -> UnitReading.plain(draft.name()));
        circles();
    }

    List<LegibleRow> readable() {
        return List.copyOf(readable);
    }

    List<UnitImportView.Fault> faults() {
        return List.copyOf(faults);
    }

    void fault(int row, FieldFault fault) {
        faults.add(new UnitImportView.Fault(row, column(fault.field()), fault.sentence()));
    }

    /** The letter of the column this field stands in. */
    static String column(String field) {
        return String.valueOf((char) ('A' + FIELDS.indexOf(field)));
    }

    static UnitFields fields(Spreadsheet.Row row) {
        return new UnitFields(
                row.cell(0),
                row.cell(1),
                row.cell(2),
                row.cell(3),
                row.cell(4),
                row.cell(5),
                row.cell(6),
                row.cell(7),
                row.cell(8),
                row.cell(9));
    }

    /** Up from each unit, as far as the file goes: who comes by itself again stands above itself. */
    private void circles() {
        var parents = new HashMap<String, String>();
        for (var one : readable) {
            var parent = one.draft().parent();
            if (parent != null) {
                parents.putIfAbsent(one.draft().code(), parent);
            }
        }
        for (var one : readable) {
            var above = one.draft().parent();
            for (int steps = 0; above != null && steps <= readable.size(); steps++) {
                if (above.equals(one.draft().code())) {
                    fault(
                            one.row(),
                            new FieldFault(
                                    "parent",
                                    Sentence.of(
                                            "organization.import.circle",
                                            one.draft().name())));
                    break;
                }
                above = parents.get(above);
            }
        }
    }

    /** The first of two keeps what it says; the second names the row of the first. */
    private void doubles(String field, Function<UnitDraft, String> value) {
        var rows = new HashMap<String, Integer>();
        for (var one : readable) {
            var first = rows.putIfAbsent(value.apply(one.draft()), one.row());
            if (first != null) {
                fault(
                        one.row(),
                        new FieldFault(
                                field, Sentence.of("organization.import.twice." + field, String.valueOf(first))));
            }
        }
    }
}

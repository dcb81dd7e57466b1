package vn.doichieu.figures;

import java.math.BigDecimal;
import java.util.List;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.UnitView;

/** What an import would write, beside what stands now. */
public record TargetPreview(long id, EmulationYear year, TargetDraft draft, List<Row> rows) {

    /** One target: the value read, and the one that stands. */
    public record Row(
            UnitView unit, Indicator rate, TargetEntry entry, String shown, TargetView before, boolean changes) {}

    public TargetPreview {
        rows = List.copyOf(rows);
    }

    public long changing() {
        return rows.stream().filter(Row::changes).count();
    }

    /** Units that left the scope since the file was read are left out. */
    static List<Row> rows(TargetDraft draft, TargetGrid grid) {
        return grid.rows().stream()
                .flatMap(row -> draft.entries().stream()
                        .filter(entry -> entry.unit() == row.unit().id().value())
                        .flatMap(entry -> grid.rates().stream()
                                .filter(rate -> rate.code().equals(entry.indicator()))
                                .map(rate -> row(row, rate, entry, draft))))
                .toList();
    }

    private static Row row(TargetRow row, Indicator rate, TargetEntry entry, TargetDraft draft) {
        var value = TargetBook.read(entry.printed());
        var before = row.targets().stream()
                .filter(target -> target.indicator().equals(rate.code()))
                .findFirst()
                .orElseGet(() -> TargetView.none(rate.code()));
        return new Row(row.unit(), rate, entry, Quantity.RATE.show(value), before, changes(value, before, draft));
    }

    private static boolean changes(BigDecimal value, TargetView before, TargetDraft draft) {
        boolean same =
                before.value().filter(known -> known.compareTo(value) == 0).isPresent()
                        && before.document().equals(draft.document())
                        && (draft.from().isEmpty() || draft.from().equals(before.from()));
        return !same;
    }
}

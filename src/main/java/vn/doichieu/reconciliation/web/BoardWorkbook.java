package vn.doichieu.reconciliation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.DiscrepancyView;
import vn.doichieu.reconciliation.UnitBoard;
import vn.doichieu.reconciliation.ZoneBoard;

/** A board as a workbook, one discrepancy in a row. */
final class BoardWorkbook {

    private static final List<String> COLUMNS = List.of(
            "unit",
            "subject",
            "kind",
            "result",
            "UNIT_REPORT",
            "SCORE_SHEET",
            "STATISTICS",
            "INSPECTED",
            "STATED",
            "RECOMPUTED",
            "difference",
            "stake",
            "state",
            "cause",
            "explanation",
            "accepted",
            "reason");

    private final Sentences sentences;

    BoardWorkbook(Sentences sentences) {
        this.sentences = sentences;
    }

    byte[] of(UnitBoard board) {
        return of(board.items().stream()
                .map(item -> new ZoneBoard.Row(board.unit(), item))
                .toList());
    }

    byte[] of(List<ZoneBoard.Row> rows) {
        var headings = COLUMNS.stream().map(this::heading).toList();
        return Spreadsheet.write(
                text("reconciliation.workbook.title"),
                headings,
                rows.stream().map(this::row).toList());
    }

    private String heading(String column) {
        return Character.isUpperCase(column.charAt(0))
                ? text("reconciliation.value." + column)
                : text("reconciliation.column." + column);
    }

    private List<String> row(ZoneBoard.Row row) {
        var item = row.item();
        var cells = new ArrayList<>(List.of(
                row.unit().name(),
                item.item().name(),
                text("reconciliation.kind." + item.item().kind()),
                text("reconciliation.result." + item.item().result())));
        COLUMNS.stream()
                .filter(column -> Character.isUpperCase(column.charAt(0)))
                .map(code -> item.item().value(code).map(value -> value.shown()).orElse(""))
                .forEach(cells::add);
        cells.add(item.item().difference().orElse(""));
        cells.add(stake(item));
        cells.add(text("reconciliation.state." + item.state()));
        cells.add(item.cause().map(cause -> text("figures.cause." + cause)).orElse(""));
        cells.add(item.current()
                .flatMap(DiscrepancyView::explanation)
                .map(DiscrepancyView.Explanation::words)
                .orElse(""));
        cells.add(item.accepted().map(this::accepted).orElse(""));
        cells.add(reason(item));
        return cells;
    }

    private String accepted(BoardItem.Accepted value) {
        return value.shown() + " (" + text("reconciliation.accepted." + value.by()) + ")";
    }

    private static String reason(BoardItem item) {
        return item.settled()
                .map(DiscrepancyView.Settled::reason)
                .or(() -> item.current().flatMap(DiscrepancyView::dispute).map(DiscrepancyView.Dispute::reason))
                .orElse("");
    }

    private String stake(BoardItem item) {
        return item.item().atStake().stream()
                .map(stake -> stake.line() + ": "
                        + item.item().values().stream()
                                .flatMap(value ->
                                        Optional.ofNullable(stake.byValue().get(value.code())).stream())
                                .map(Object::toString)
                                .collect(Collectors.joining(" / ")))
                .collect(Collectors.joining("; "));
    }

    private String text(String code) {
        return sentences.text(code);
    }
}

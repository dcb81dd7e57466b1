package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Reads what stands above the table; what is missing is taken from the sheet before, or worked out and said. */
final class WorkbookHead {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST_CODE = 40;

    private record Cell(int row, int column, String text) {}

    private final Map<HeadField, Cell> cells = new EnumMap<>(HeadField.class);
    private final Optional<String> heading;
    private final Optional<SheetHead> before;
    private final WorkbookWords words;
    private final Remarks remarks;

    WorkbookHead(List<Spreadsheet.Row> above, Optional<SheetHead> before, WorkbookWords words, Remarks remarks) {
        above.forEach(this::collect);
        this.heading = above.stream()
                .flatMap(row -> row.cells().stream())
                .filter(WorkbookHead::isTitle)
                .findFirst();
        this.before = before;
        this.words = words;
        this.remarks = remarks;
    }

    private static boolean isTitle(String cell) {
        var folded = Folded.of(cell);
        return folded.contains("bang")
                && (folded.contains("tieu chi") || folded.contains("cham diem") || folded.contains("thang diem"))
                && HeadField.of(cell).isEmpty();
    }

    private void collect(Spreadsheet.Row row) {
        for (int column = 0; column < row.cells().size(); column++) {
            var cell = row.cell(column);
            int colon = cell.indexOf(':');
            var whole = HeadField.of(cell);
            var ahead = colon > 0 ? HeadField.of(cell.substring(0, colon)) : Optional.<HeadField>empty();
            if (whole.isPresent()) {
                int value = next(row, column + 1);
                cells.putIfAbsent(whole.get(), new Cell(row.number(), value, row.cell(value)));
                return;
            }
            if (ahead.isPresent()) {
                cells.putIfAbsent(
                        ahead.get(),
                        new Cell(row.number(), column, cell.substring(colon + 1).strip()));
                return;
            }
        }
    }

    private static int next(Spreadsheet.Row row, int from) {
        int column = from;
        while (column < row.cells().size() && row.cell(column).isEmpty()) {
            column++;
        }
        return column;
    }

    /** {@code base}: what the base lines are worth together, for a sheet that does not say its total. */
    SheetHead read(Points base) {
        var title = text(HeadField.TITLE)
                .or(() -> heading)
                .or(() -> before.map(SheetHead::title))
                .orElse("");
        return new SheetHead(
                code(title),
                title.replace('\n', ' '),
                total(base),
                bonusMode(),
                points(HeadField.BONUS_CAP, before.flatMap(SheetHead::bonusCap)).map(WorkbookHead::above),
                points(HeadField.PENALTY_CAP, before.flatMap(SheetHead::penaltyCap))
                        .map(WorkbookHead::below),
                choice(HeadField.STATUS, WorkbookWords.STATUS, SheetStatus.class)
                        .or(() -> before.map(SheetHead::status))
                        .orElse(SheetStatus.SOURCED),
                text(HeadField.BASIS).or(() -> before.map(SheetHead::basis)).orElse(""),
                kept(HeadField.ISSUED_BY, before.flatMap(SheetHead::issuedBy)),
                kept(HeadField.ISSUE_NUMBER, before.flatMap(SheetHead::issueNumber)),
                day(),
                kinds());
    }

    private Optional<String> text(HeadField field) {
        return Optional.ofNullable(cells.get(field)).map(Cell::text).filter(it -> !it.isBlank());
    }

    /** A cell that is there and empty takes away what was. */
    private Optional<String> kept(HeadField field, Optional<String> was) {
        return cells.containsKey(field) ? text(field) : was;
    }

    private String code(String title) {
        var given = text(HeadField.CODE);
        if (given.isPresent() && !given.get().matches("[A-Z0-9_]{1,40}")) {
            fault(HeadField.CODE, Sentence.of("criteria.workbook.sheetCode", given.get()));
        }
        return given.or(() -> before.map(SheetHead::code)).orElseGet(() -> {
            var derived = Folded.of(title)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[^A-Z0-9]+", "_")
                    .replaceAll("^_|_$", "");
            var code = derived.isEmpty()
                    ? "BANG_TIEU_CHI"
                    : derived.substring(0, Math.min(LONGEST_CODE, derived.length()));
            remarks.note(Sentence.of("criteria.workbook.codeDerived", code));
            return code;
        });
    }

    private Points total(Points base) {
        var given = points(HeadField.TOTAL, Optional.empty());
        if (given.orElse(base).compareTo(Points.ZERO) <= 0) {
            fault(HeadField.TOTAL, Sentence.of("criteria.workbook.noTotal"));
        }
        return given.orElseGet(() -> {
            remarks.note(Sentence.of("criteria.workbook.totalSummed", base.toString()));
            return base;
        });
    }

    private BonusMode bonusMode() {
        return choice(HeadField.BONUS_MODE, WorkbookWords.BONUS, BonusMode.class)
                .or(() -> before.map(SheetHead::bonusMode))
                .orElseGet(() -> {
                    remarks.note(Sentence.of(
                            "criteria.workbook.bonusModeAssumed", words.of(WorkbookWords.BONUS, BonusMode.ON_TOP)));
                    return BonusMode.ON_TOP;
                });
    }

    private Optional<Points> points(HeadField field, Optional<Points> was) {
        var text = text(field);
        var number = text.flatMap(WorkbookWords::points);
        if (text.isPresent() && number.isEmpty()) {
            fault(field, Sentence.of("criteria.workbook.points", text.get()));
        }
        return cells.containsKey(field) ? number.map(Points::new) : was;
    }

    private static Points above(Points cap) {
        return cap.value().signum() < 0 ? Points.ZERO.minus(cap) : cap;
    }

    private static Points below(Points cap) {
        return cap.value().signum() > 0 ? Points.ZERO.minus(cap) : cap;
    }

    private Optional<LocalDate> day() {
        var text = kept(HeadField.ISSUED_ON, before.flatMap(SheetHead::issuedOn).map(DAY::format));
        try {
            return text.map(it -> LocalDate.parse(it, DAY));
        } catch (DateTimeParseException e) {
            fault(HeadField.ISSUED_ON, Sentence.of("criteria.workbook.day", text.orElse("")));
            return Optional.empty();
        }
    }

    private Set<UnitKind> kinds() {
        var kinds = EnumSet.noneOf(UnitKind.class);
        for (var name : text(HeadField.KINDS).orElse("").split("[;\n]", -1)) {
            var kind = words.read(name, WorkbookWords.KIND, UnitKind.class);
            if (kind.isEmpty() && !name.isBlank()) {
                fault(HeadField.KINDS, Sentence.of("criteria.workbook.kind", name.strip()));
            }
            kind.ifPresent(kinds::add);
        }
        return cells.containsKey(HeadField.KINDS)
                ? kinds
                : before.map(SheetHead::kinds).orElse(kinds);
    }

    private <E extends Enum<E>> Optional<E> choice(HeadField field, String prefix, Class<E> choices) {
        var text = text(field);
        var found = text.flatMap(it -> words.read(it, prefix, choices));
        if (text.isPresent() && found.isEmpty()) {
            fault(field, Sentence.of("criteria.workbook.choice", text.get(), choicesText(prefix, choices)));
        }
        return found;
    }

    private <E extends Enum<E>> String choicesText(String prefix, Class<E> choices) {
        return words.all(prefix, choices);
    }

    private void fault(HeadField field, Sentence said) {
        var cell = cells.getOrDefault(field, new Cell(1, -1, ""));
        remarks.fault(cell.row(), cell.column(), said);
    }

    /** The total a row at the end states, compared with what the lines come to. */
    static Optional<Sentence> otherTotal(BigDecimal stated, Points base) {
        return new Points(stated).compareTo(base) == 0
                ? Optional.empty()
                : Optional.of(
                        Sentence.of("criteria.workbook.statedTotal", new Points(stated).toString(), base.toString()));
    }
}

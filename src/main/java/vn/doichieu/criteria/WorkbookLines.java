package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.criteria.rules.text.RuleText;
import vn.doichieu.criteria.rules.text.TextFault;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Makes lines of rows, from the last to the first: what a line is worth whose cell is empty is known by those below. */
final class WorkbookLines {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final WorkbookTable table;
    private final Map<String, DraftLine> before;
    private final WorkbookWords words;
    private final RuleText rules;
    private final Remarks remarks;
    private final Map<String, Part> parts = new HashMap<>();
    private final Map<String, BigDecimal> below = new HashMap<>();
    private final Set<String> inner = new HashSet<>();

    WorkbookLines(
            WorkbookTable table, Map<String, DraftLine> before, WorkbookWords words, RuleText rules, Remarks remarks) {
        this.table = table;
        this.before = before;
        this.words = words;
        this.rules = rules;
        this.remarks = remarks;
    }

    List<DraftLine> read(List<WorkbookRow> rows) {
        rows.forEach(row -> row.parent().ifPresent(inner::add));
        rows.forEach(row -> parts.put(row.code(), part(row)));
        var lines = new ArrayList<DraftLine>();
        for (int n = rows.size() - 1; n >= 0; n--) {
            lines.add(line(rows.get(n)));
        }
        Collections.reverse(lines);
        return lines;
    }

    private DraftLine line(WorkbookRow row) {
        var part = parts.getOrDefault(row.code(), Part.BASE);
        var worth = worth(row, part);
        row.parent().ifPresent(parent -> below.merge(parent, worth, BigDecimal::add));
        var was = Optional.ofNullable(before.get(row.code()));
        return new DraftLine(
                row.code(),
                row.parent(),
                part,
                row.cell(SheetColumn.TITLE).replace('\n', ' '),
                part == Part.PENALTY ? worth : least(row, worth),
                part == Part.PENALTY ? BigDecimal.ZERO : worth,
                rule(row, part, worth, was),
                number(row, SheetColumn.ROUNDING, WorkbookWords::step),
                choice(row, SheetColumn.NOT_APPLICABLE, WorkbookWords.NOT_APPLICABLE, NotApplicablePolicy.class),
                required(row),
                text(row, SheetColumn.EVIDENCE),
                text(row, SheetColumn.CLAUSE),
                choice(row, SheetColumn.SOURCE, WorkbookWords.SOURCE, LineSource.class)
                        .orElse(LineSource.SOURCED),
                text(row, SheetColumn.SOURCE_NOTE),
                gate(row),
                table.has(SheetColumn.FORMER_CODE)
                        ? text(row, SheetColumn.FORMER_CODE)
                        : was.flatMap(DraftLine::formerCode));
    }

    private Part part(WorkbookRow row) {
        var said = choice(row, SheetColumn.PART, WorkbookWords.PART, Part.class);
        var above = row.parent().map(parts::get);
        if (said.isPresent() || above.isPresent()) {
            return said.or(() -> above).orElseThrow();
        }
        boolean negative = WorkbookWords.points(row.cell(SheetColumn.POINTS))
                .filter(it -> it.signum() < 0)
                .isPresent();
        var seen = WorkbookRows.part(row.cell(SheetColumn.TITLE))
                .or(() -> negative ? Optional.of(Part.PENALTY) : row.section());
        seen.ifPresent(part -> remarks.doubt(
                row.number(),
                table.column(SheetColumn.TITLE),
                Sentence.of("criteria.workbook.partAssumed", words.of(WorkbookWords.PART, part))));
        return seen.orElse(Part.BASE);
    }

    /** Below zero in the penalty part, however it is written. */
    private BigDecimal worth(WorkbookRow row, Part part) {
        var cell = row.cell(SheetColumn.POINTS);
        if (cell.isEmpty() && inner.contains(row.code())) {
            var sum = below.getOrDefault(row.code(), BigDecimal.ZERO);
            remarks.note(Sentence.of("criteria.workbook.summed", row.code(), new Points(sum).toString()));
            return sum;
        }
        var number = WorkbookWords.points(cell);
        if (number.isEmpty()) {
            var said = cell.isEmpty()
                    ? Sentence.of("criteria.workbook.noPoints")
                    : Sentence.of("criteria.workbook.points", cell);
            remarks.fault(row.number(), table.column(SheetColumn.POINTS), said);
        }
        var points = number.orElse(BigDecimal.ZERO);
        return part == Part.PENALTY ? points.abs().negate() : points;
    }

    private BigDecimal least(WorkbookRow row, BigDecimal worth) {
        var least = number(row, SheetColumn.LEAST, WorkbookWords::points).orElse(BigDecimal.ZERO);
        if (least.compareTo(worth) > 0) {
            remarks.fault(
                    row.number(),
                    table.column(SheetColumn.POINTS),
                    Sentence.of("criteria.fault.limits", new Points(least).toString(), new Points(worth).toString()));
        }
        return least;
    }

    private RuleData rule(WorkbookRow row, Part part, BigDecimal worth, Optional<DraftLine> was) {
        var text = row.cell(SheetColumn.RULE);
        if (text.isEmpty()) {
            return withoutText(row);
        }
        var items = was.map(line -> line.rule().items()).orElse(List.of());
        try {
            var line = new RuleText.Line(row.cell(SheetColumn.TITLE).replace('\n', ' '), Optional.of(worth), items);
            var reading = rules.read(text, line);
            reading.doubts().forEach(doubt -> doubt(row, doubt));
            boolean noFloor = reading.doubts().stream().anyMatch(it -> it.code().equals("criteria.text.doubt.floor"));
            return noFloor && part == Part.PENALTY ? downTo(worth, reading.rule()) : reading.rule();
        } catch (TextFault fault) {
            remarks.fault(row.number(), table.column(SheetColumn.RULE), fault.sentence());
            return RuleData.SUM;
        }
    }

    private void doubt(WorkbookRow row, Sentence said) {
        remarks.doubt(row.number(), table.column(SheetColumn.RULE), said);
    }

    private RuleData withoutText(WorkbookRow row) {
        if (inner.contains(row.code())) {
            return RuleData.SUM;
        }
        doubt(row, Sentence.of("criteria.workbook.manual", HALF));
        return new RuleData(
                RuleKind.MANUAL,
                Optional.of(HALF),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Penalties go down to the most that the line takes away. */
    private static RuleData downTo(BigDecimal least, RuleData rule) {
        return new RuleData(
                rule.kind(),
                rule.step(),
                rule.items(),
                rule.input(),
                rule.bands(),
                rule.perPoint(),
                rule.proRata(),
                Optional.of(least),
                rule.cap(),
                rule.volume());
    }

    private Optional<BigDecimal> number(
            WorkbookRow row, SheetColumn column, Function<String, Optional<BigDecimal>> read) {
        var cell = row.cell(column);
        var number = read.apply(cell);
        if (!cell.isEmpty() && number.isEmpty()) {
            remarks.fault(row.number(), table.column(column), Sentence.of("criteria.workbook.points", cell));
        }
        return number;
    }

    private boolean required(WorkbookRow row) {
        var cell = row.cell(SheetColumn.EVIDENCE_REQUIRED);
        var said = WorkbookWords.yes(cell);
        if (said.isEmpty()) {
            remarks.fault(
                    row.number(),
                    table.column(SheetColumn.EVIDENCE_REQUIRED),
                    Sentence.of("criteria.workbook.yesOrNo", cell));
        }
        return said.orElse(false);
    }

    private static Optional<String> text(WorkbookRow row, SheetColumn column) {
        return Optional.of(row.cell(column)).filter(it -> !it.isEmpty());
    }

    /** {@code A.I.1 đạt ít nhất 10 điểm}. */
    private Optional<Gate> gate(WorkbookRow row) {
        var cell = row.cell(SheetColumn.GATE);
        int words = Folded.of(cell).indexOf(" dat it nhat ");
        var points = words < 0
                ? Optional.<BigDecimal>empty()
                : WorkbookWords.points(cell.substring(Math.min(cell.length(), words + 13)));
        if (!cell.isEmpty() && points.isEmpty()) {
            remarks.fault(row.number(), table.column(SheetColumn.GATE), Sentence.of("criteria.workbook.gate", cell));
        }
        return points.map(least -> new Gate(cell.substring(0, words).strip(), new Points(least)));
    }

    private <E extends Enum<E>> Optional<E> choice(
            WorkbookRow row, SheetColumn column, String prefix, Class<E> choices) {
        var cell = row.cell(column);
        var found = words.read(cell, prefix, choices);
        if (!cell.isEmpty() && found.isEmpty()) {
            remarks.fault(
                    row.number(),
                    table.column(column),
                    Sentence.of("criteria.workbook.choice", cell, words.all(prefix, choices)));
        }
        return found;
    }
}

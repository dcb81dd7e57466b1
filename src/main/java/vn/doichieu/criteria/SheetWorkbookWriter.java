package vn.doichieu.criteria;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.text.Form;
import vn.doichieu.criteria.rules.text.RuleText;
import vn.doichieu.shared.Points;

/** Writes a sheet as a workbook that {@link SheetWorkbookReader} reads as the same sheet: its head, then its lines. */
final class SheetWorkbookWriter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final int VALUE = 3;
    private static final Map<SheetColumn, Integer> WIDTHS = Map.of(
            SheetColumn.CODE, 10,
            SheetColumn.PARENT, 10,
            SheetColumn.PART, 12,
            SheetColumn.TITLE, 48,
            SheetColumn.RULE, 60,
            SheetColumn.EVIDENCE, 32,
            SheetColumn.NOT_APPLICABLE, 22,
            SheetColumn.SOURCE, 18,
            SheetColumn.SOURCE_NOTE, 24);
    private static final int USUAL_WIDTH = 14;

    private final WorkbookWords words;
    private final RuleText rules;

    SheetWorkbookWriter(WorkbookWords words, IndicatorList indicators) {
        this.words = words;
        this.rules = new RuleText(indicators);
    }

    byte[] write(SheetContent content, int version) {
        return write(content, Optional.of(version));
    }

    /** A form to fill in: two lines that show how, and a sheet of its own with all forms of a rule. */
    byte[] form(SheetContent examples) {
        return write(examples, Optional.empty());
    }

    private byte[] write(SheetContent content, Optional<Integer> version) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Doi Chieu", "1.0")) {
            var sheet = workbook.newWorksheet(words.text("criteria.workbook.sheet"));
            int row = head(sheet, content.head(), version);
            lines(sheet, content.lines(), row + 1);
            guide(workbook.newWorksheet(words.text("criteria.workbook.guide")));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private int head(Worksheet sheet, SheetHead head, Optional<Integer> version) {
        var values = new EnumMap<HeadField, Object>(HeadField.class);
        values.put(HeadField.TITLE, head.title());
        values.put(HeadField.CODE, head.code());
        version.ifPresent(it -> values.put(HeadField.VERSION, BigDecimal.valueOf(it)));
        values.put(HeadField.TOTAL, head.total().value());
        values.put(HeadField.BONUS_MODE, words.of(WorkbookWords.BONUS, head.bonusMode()));
        values.put(HeadField.BONUS_CAP, number(head.bonusCap().map(Points::value)));
        values.put(HeadField.PENALTY_CAP, number(head.penaltyCap().map(Points::value)));
        values.put(HeadField.STATUS, words.of(WorkbookWords.STATUS, head.status()));
        values.put(HeadField.BASIS, head.basis());
        values.put(HeadField.ISSUED_BY, head.issuedBy().orElse(""));
        values.put(HeadField.ISSUE_NUMBER, head.issueNumber().orElse(""));
        values.put(HeadField.ISSUED_ON, head.issuedOn().map(DAY::format).orElse(""));
        values.put(
                HeadField.KINDS,
                head.kinds().stream()
                        .map(kind -> words.of(WorkbookWords.KIND, kind))
                        .collect(Collectors.joining("; ")));
        int row = 0;
        for (var field : values.entrySet()) {
            sheet.value(row, 0, words.text(field.getKey().key()));
            sheet.style(row, 0).bold().set();
            put(sheet, row, VALUE, field.getValue());
            row++;
        }
        return row;
    }

    private void lines(Worksheet sheet, List<DraftLine> lines, int heading) {
        var columns = columns(lines);
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(heading, column, words.text(columns.get(column).key()));
            sheet.style(heading, column).bold().wrapText(true).set();
            sheet.width(column, WIDTHS.getOrDefault(columns.get(column), USUAL_WIDTH));
        }
        for (int n = 0; n < lines.size(); n++) {
            for (int column = 0; column < columns.size(); column++) {
                put(sheet, heading + 1 + n, column, cell(lines.get(n), columns.get(column)));
            }
        }
        sheet.freezePane(0, heading + 1);
    }

    /** Two columns are only there when some line needs them. */
    private static List<SheetColumn> columns(List<DraftLine> lines) {
        return Stream.of(SheetColumn.values())
                .filter(column -> column != SheetColumn.LEAST
                        || lines.stream()
                                .anyMatch(line -> line.part() != Part.PENALTY
                                        && line.min().signum() != 0))
                .filter(column -> column != SheetColumn.FORMER_CODE
                        || lines.stream().anyMatch(line -> line.formerCode().isPresent()))
                .toList();
    }

    private Object cell(DraftLine line, SheetColumn column) {
        return switch (column) {
            case CODE -> line.code();
            case PARENT -> line.parent().orElse("");
            case PART -> words.of(WorkbookWords.PART, line.part());
            case TITLE -> line.title();
            case POINTS -> line.worth().value();
            case LEAST -> line.part() == Part.PENALTY ? "" : line.min();
            case RULE -> rules.write(line.rule());
            case ROUNDING -> number(line.roundingStep());
            case NOT_APPLICABLE ->
                line.notApplicable()
                        .map(policy -> words.of(WorkbookWords.NOT_APPLICABLE, policy))
                        .orElse("");
            case GATE ->
                line.gate()
                        .map(gate -> gate.line() + " đạt ít nhất "
                                + plain(gate.atLeast().value()) + " điểm")
                        .orElse("");
            case EVIDENCE -> line.evidenceHint().orElse("");
            case EVIDENCE_REQUIRED ->
                words.text(line.evidenceRequired() ? "criteria.workbook.yes" : "criteria.workbook.no");
            case CLAUSE -> line.clause().orElse("");
            case SOURCE -> words.of(WorkbookWords.SOURCE, line.source());
            case SOURCE_NOTE -> line.sourceNote().orElse("");
            case FORMER_CODE -> line.formerCode().orElse("");
        };
    }

    private void guide(Worksheet sheet) {
        int row = 0;
        sheet.width(0, 110);
        for (var said : List.of(
                "criteria.workbook.guide.columns",
                "criteria.workbook.guide.numbers",
                "criteria.workbook.guide.rules")) {
            sheet.value(row, 0, words.text(said));
            sheet.style(row, 0).wrapText(true).set();
            row += 2;
        }
        for (var form : Form.values()) {
            if (form != Form.ANY) {
                sheet.value(row, 0, words.text("criteria.text.example." + form.name()));
                sheet.style(row, 0).wrapText(true).set();
                row++;
            }
        }
    }

    private static Object number(Optional<BigDecimal> number) {
        return number.<Object>map(it -> it).orElse("");
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    private static void put(Worksheet sheet, int row, int column, Object value) {
        if (value instanceof BigDecimal number) {
            sheet.value(row, column, number);
        } else if (!value.toString().isEmpty()) {
            sheet.value(row, column, value.toString());
            sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
        }
    }
}

package vn.doichieu.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Actor;

/** Reads, checks and makes the units of a workbook. */
@Component
class ImportDesk {

    private static final int MOST = 2_000;
    private static final String KIND = "UNITS";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ImportDrafts drafts;
    private final UnitBook book;
    private final UnitNeighbours neighbours;
    private final UnitWords words;
    private final Sentences sentences;
    private final Formats formats;

    ImportDesk(
            ImportDrafts drafts,
            UnitBook book,
            UnitNeighbours neighbours,
            UnitWords words,
            Sentences sentences,
            Formats formats) {
        this.drafts = drafts;
        this.book = book;
        this.neighbours = neighbours;
        this.words = words;
        this.sentences = sentences;
        this.formats = formats;
    }

    byte[] template() {
        var example = Stream.of(
                        "code",
                        "name",
                        "shortName",
                        "kind",
                        "parent",
                        "locality",
                        "validFrom",
                        "phone",
                        "email",
                        "address")
                .map(field -> field.equals("kind")
                        ? words.kind(UnitKind.PROVINCIAL_DEPARTMENT)
                        : sentences.text("organization.import.example." + field))
                .toList();
        return Spreadsheet.write(sentences.text("organization.units.title"), headings(), List.of(example));
    }

    /** One heading line, then rows; what has other headings is another workbook. */
    long read(String fileName, byte[] content, Actor by) {
        var rows = Spreadsheet.read(fileName, content).rows();
        if (rows.isEmpty() || !isHeading(rows.get(0))) {
            throw new BusinessRuleViolation("organization.import.notTheTemplate", fileName);
        }
        var units = rows.subList(1, rows.size());
        if (units.isEmpty()) {
            throw new BusinessRuleViolation("organization.import.nothing", fileName);
        }
        if (units.size() > MOST) {
            throw new BusinessRuleViolation("organization.import.tooMany", MOST);
        }
        return drafts.keep(KIND, by.id(), fileName, content, JSON.writeValueAsString(units));
    }

    UnitImportView show(long id, Actor owner) {
        var draft = drafts.find(KIND, owner.id(), id);
        var rows = rows(draft);
        var faults =
                draft.done() ? List.<UnitImportView.Fault>of() : check(rows).faults();
        return new UnitImportView(
                id,
                draft.fileName(),
                draft.doneAt(),
                rows.stream().map(ImportDesk::line).toList(),
                faults.stream()
                        .sorted(Comparator.comparingInt(UnitImportView.Fault::row)
                                .thenComparing(UnitImportView.Fault::column))
                        .toList());
    }

    int create(long id, Actor owner) {
        var draft = drafts.find(KIND, owner.id(), id);
        drafts.finish(KIND, owner.id(), id).ifPresent(done -> {
            throw new BusinessRuleViolation("organization.import.done", formats.dateTime(done));
        });
        var rows = check(rows(draft));
        if (!rows.faults().isEmpty()) {
            throw new BusinessRuleViolation(
                    "organization.import.faultsNow",
                    String.valueOf(rows.faults().size()));
        }
        var reason = sentences.text("organization.import.reason", draft.fileName());
        inOrder(rows.readable()).forEach(unit -> book.create(unit, owner, reason));
        return rows.readable().size();
    }

    List<ImportDrafts.Waiting> waiting(Actor owner) {
        return drafts.waiting(KIND, owner.id());
    }

    private static List<Spreadsheet.Row> rows(ImportDrafts.Draft draft) {
        return List.of(JSON.readValue(draft.content(), Spreadsheet.Row[].class));
    }

    private ImportedRows check(List<Spreadsheet.Row> rows) {
        var read = new ImportedRows(rows, words::kind);
        neighbours.check(read);
        return read;
    }

    /** Parents before those below them; that none is above itself was checked before. */
    private static List<UnitDraft> inOrder(List<ImportedRows.LegibleRow> rows) {
        var open = new ArrayList<>(
                rows.stream().map(ImportedRows.LegibleRow::draft).toList());
        var done = new ArrayList<UnitDraft>();
        while (!open.isEmpty()) {
            Set<String> waiting =
                    new HashSet<>(open.stream().map(UnitDraft::code).toList());
            var next = open.stream()
                    .filter(unit -> unit.parent() == null || !waiting.contains(unit.parent()))
                    .toList();
            done.addAll(next);
            open.removeAll(next);
        }
        return done;
    }

    private List<String> headings() {
        return ImportedRows.FIELDS.stream()
                .map(field -> sentences.text("organization.import.column." + field))
                .toList();
    }

    private boolean isHeading(Spreadsheet.Row row) {
        var headings = headings();
        return Stream.of(0, 1, 3)
                .allMatch(
                        column -> UnitReading.plain(row.cell(column)).equals(UnitReading.plain(headings.get(column))));
    }

    private static UnitImportView.Line line(Spreadsheet.Row row) {
        return new UnitImportView.Line(
                row.number(), row.cell(1), row.cell(0), row.cell(3), row.cell(4), row.cell(5), row.cell(6));
    }
}

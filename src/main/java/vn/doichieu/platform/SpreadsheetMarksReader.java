package vn.doichieu.platform;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Runs through the parts of a workbook once without keeping their text: refuses document types, which no workbook has
 * and which can unfold without end, and texts longer than a cell can hold; notes what is hidden, merged, computed.
 */
final class SpreadsheetMarksReader {

    /** A text longer than a cell of Excel can be. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final int LONGEST_TEXT = 32_767;
    private static final int MOST_MARKS = 100_000;
    private static final int LETTERS = 26;
    private static final Set<String> CELLS = Set.of("c", "si");
    private static final XMLInputFactory XML = factory();

    private final List<String> otherSheets = new ArrayList<>();
    private final Set<Integer> hiddenRows = new TreeSet<>();
    private final Set<Integer> hiddenColumns = new TreeSet<>();
    private final List<SpreadsheetMarks.Merge> merges = new ArrayList<>();
    private final Set<SpreadsheetMarks.Place> errors = new HashSet<>();
    private final Set<SpreadsheetMarks.Place> formulas = new HashSet<>();
    private final Set<SpreadsheetMarks.Place> notComputed = new HashSet<>();
    private int hiddenSheets;
    private Optional<String> relation = Optional.empty();

    private int row;
    private int column;

    private SpreadsheetMarksReader() {}

    static SpreadsheetMarks read(ZipFile zip) throws IOException, XMLStreamException {
        var reader = new SpreadsheetMarksReader();
        for (var part : Collections.list(zip.getEntries())) {
            if (part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
                each(zip, part, xml -> {});
            }
        }
        reader.readWorkbook(zip);
        return new SpreadsheetMarks(
                reader.otherSheets,
                reader.hiddenSheets,
                reader.hiddenRows,
                reader.hiddenColumns,
                reader.merges,
                reader.errors,
                reader.formulas,
                reader.notComputed);
    }

    private void readWorkbook(ZipFile zip) throws IOException, XMLStreamException {
        var workbook = zip.getEntry("xl/workbook.xml");
        var relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (workbook == null || relations == null) {
            return;
        }
        each(zip, workbook, this::sheet);
        var targets = new HashMap<String, String>();
        each(zip, relations, xml -> target(xml, targets));
        var part = relation.map(targets::get).map(target -> zip.getEntry(path(target)));
        if (part.isPresent()) {
            each(zip, part.get(), this::cell);
        }
    }

    private static String path(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private void sheet(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("sheet")) {
            return;
        }
        var state = attribute(xml, "state").orElse("visible");
        if (!state.equals("visible")) {
            hiddenSheets++;
        } else if (relation.isEmpty()) {
            relation = attribute(xml, "id");
        } else {
            otherSheets.add(CleanText.of(attribute(xml, "name").orElse("")));
        }
    }

    private static void target(XMLStreamReader xml, Map<String, String> targets) {
        if (xml.getLocalName().equals("Relationship")) {
            targets.put(
                    attribute(xml, "Id").orElse(""), attribute(xml, "Target").orElse(""));
        }
    }

    private void cell(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "col" -> hiddenColumn(xml);
            case "row" -> row(xml);
            case "c" -> beginCell(xml);
            case "f" -> {
                mark(formulas);
                mark(notComputed);
            }
            case "v", "is" -> notComputed.remove(place());
            case "mergeCell" -> attribute(xml, "ref").ifPresent(this::merge);
            default -> {
                // Everything else is about looks.
            }
        }
    }

    private void hiddenColumn(XMLStreamReader xml) {
        if (on(xml, "hidden")) {
            int first = number(xml, "min").orElse(1);
            int last = Math.min(first + LETTERS * LETTERS, number(xml, "max").orElse(first));
            for (int n = first; n <= last; n++) {
                hiddenColumns.add(n - 1);
            }
        }
    }

    private void row(XMLStreamReader xml) {
        row = number(xml, "r").orElse(row + 1);
        column = -1;
        if (on(xml, "hidden") && hiddenRows.size() < MOST_MARKS) {
            hiddenRows.add(row);
        }
    }

    private void beginCell(XMLStreamReader xml) {
        column = attribute(xml, "r")
                .flatMap(SpreadsheetMarksReader::place)
                .map(SpreadsheetMarks.Place::column)
                .orElse(column + 1);
        if (attribute(xml, "t").filter("e"::equals).isPresent()) {
            mark(errors);
        }
    }

    private void mark(Set<SpreadsheetMarks.Place> marks) {
        if (marks.size() < MOST_MARKS) {
            marks.add(place());
        }
    }

    private SpreadsheetMarks.Place place() {
        return new SpreadsheetMarks.Place(row, column);
    }

    private void merge(String range) {
        int colon = range.indexOf(':');
        var first = place(colon < 0 ? range : range.substring(0, colon));
        var last = colon < 0 ? first : place(range.substring(colon + 1));
        if (first.isPresent() && last.isPresent() && merges.size() < MOST_MARKS) {
            merges.add(new SpreadsheetMarks.Merge(first.get(), last.get()));
        }
    }

    /** {@code AB12}. */
    private static Optional<SpreadsheetMarks.Place> place(String name) {
        int at = 0;
        int column = 0;
        while (at < name.length() && at < 3 && name.charAt(at) >= 'A' && name.charAt(at) <= 'Z') {
            column = column * LETTERS + name.charAt(at) - 'A' + 1;
            at++;
        }
        int found = column;
        return number(name.substring(at)).filter(it -> found > 0).map(it -> new SpreadsheetMarks.Place(it, found - 1));
    }

    /** Hands each element to {@code work}. */
    private static void each(ZipFile zip, ZipArchiveEntry part, Work work) throws IOException, XMLStreamException {
        try (var stream = zip.getInputStream(part)) {
            var xml = XML.createXMLStreamReader(stream);
            int length = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new XMLStreamException("a workbook has no document type");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    length = CELLS.contains(xml.getLocalName()) ? 0 : length;
                    work.on(xml);
                } else if (xml.isCharacters()) {
                    length += xml.isWhiteSpace() ? 0 : xml.getTextLength();
                    if (length > LONGEST_TEXT && CELL_PARTS.stream().anyMatch(part.getName()::startsWith)) {
                        throw new TooLong();
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT && CELLS.contains(xml.getLocalName())) {
                    length = 0;
                }
            }
        }
    }

    private static final List<String> CELL_PARTS = List.of("xl/worksheets/", "xl/sharedStrings");

    private interface Work {

        void on(XMLStreamReader xml);
    }

    private static Optional<String> attribute(XMLStreamReader xml, String name) {
        for (int n = 0; n < xml.getAttributeCount(); n++) {
            if (xml.getAttributeLocalName(n).equals(name)
                    && (!name.equals("id") || xml.getAttributeNamespace(n) != null)) {
                return Optional.of(xml.getAttributeValue(n));
            }
        }
        return Optional.empty();
    }

    private static boolean on(XMLStreamReader xml, String name) {
        return attribute(xml, name)
                .filter(it -> it.equals("1") || it.equals("true"))
                .isPresent();
    }

    private static Optional<Integer> number(XMLStreamReader xml, String name) {
        return attribute(xml, name).flatMap(SpreadsheetMarksReader::number);
    }

    private static Optional<Integer> number(@Nullable String digits) {
        boolean number = digits != null && digits.matches("\\d{1,7}");
        return number ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}

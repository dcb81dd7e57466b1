package vn.doichieu.platform;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads a workbook somebody sent, within bounds: first what the package holds, then its cells. */
final class SpreadsheetReader {

    private static final int SHORTEST_HEADER = 8;
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_UNPACKED = 96L * 1024 * 1024;

    /** What a spreadsheet computes with; digits beyond are noise of its binary fractions. */
    private static final MathContext EXACT = new MathContext(15);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final String fileName;
    private final byte[] content;

    /** Some programs write none; the library would look for them in vain. */
    private boolean hasFormats;

    private SpreadsheetMarks marks = SpreadsheetMarks.NONE;

    SpreadsheetReader(String fileName, byte[] content) {
        this.fileName = fileName;
        this.content = content;
    }

    MarkedSpreadsheet readMarked() {
        var sheet = read();
        return new MarkedSpreadsheet(sheet, marks);
    }

    Spreadsheet read() {
        if (content.length == 0) {
            throw refused("empty");
        }
        if (content.length < SHORTEST_HEADER) {
            throw refused("notAWorkbook");
        }
        if (ReadableWorkbook.isOLE2Header(content)) {
            throw refused("oldOrEncrypted");
        }
        inspectPackage();
        try (var workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(hasFormats, true));
                var rows = firstVisible(workbook).openStream()) {
            return new Spreadsheet(rows(rows));
        } catch (IOException | ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw refused("unreadable");
        }
    }

    /** A package is unpacked here once, into nothing, before anything of it is believed. */
    private void inspectPackage() {
        long unpacked = 0;
        int parts = 0;
        boolean workbook = false;
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            for (var part : Collections.list(zip.getEntries())) {
                workbook |= part.getName().equals("xl/workbook.xml");
                hasFormats |= part.getName().equals("xl/styles.xml");
                if (part.getName().endsWith("vbaProject.bin")) {
                    throw refused("macros");
                }
                unpacked += unpacked(zip.getInputStream(part), LARGEST_UNPACKED - unpacked);
                requireWithin(unpacked, LARGEST_UNPACKED, "tooLarge");
                requireWithin(++parts, MOST_PARTS, "tooLarge");
            }
            marks = SpreadsheetMarksReader.read(zip);
        } catch (SpreadsheetMarksReader.TooLong e) {
            throw refused("cellTooLong");
        } catch (XMLStreamException e) {
            throw refused(workbook ? "unreadable" : "notAWorkbook");
        } catch (IOException e) {
            throw refused(ReadableWorkbook.isOOXMLZipHeader(content) ? "unreadable" : "notAWorkbook");
        }
        if (!workbook) {
            throw refused("notAWorkbook");
        }
    }

    /** The length of a part, or just more than {@code most}: what its directory says about it is not believed. */
    private static long unpacked(InputStream part, long most) throws IOException {
        var buffer = new byte[8192];
        long length = 0;
        for (int n = part.read(buffer); n > 0 && length <= most; n = part.read(buffer)) {
            length += n;
        }
        return length;
    }

    private void requireWithin(long value, long most, String otherwise) {
        if (value > most) {
            throw refused(otherwise);
        }
    }

    private static Sheet firstVisible(ReadableWorkbook workbook) {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no visible sheet"));
    }

    private List<Spreadsheet.Row> rows(Stream<Row> all) {
        var rows = new ArrayList<Spreadsheet.Row>();
        for (var row : (Iterable<Row>) all::iterator) {
            var cells = IntStream.range(0, Math.min(row.getCellCount(), MOST_COLUMNS))
                    .mapToObj(column -> text(row.getOptionalCell(column).orElse(null)))
                    .toList();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Spreadsheet.Row(row.getRowNum(), cells));
                requireWithin(rows.size(), MOST_ROWS, "tooManyRows");
            }
        }
        return rows;
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getValue() instanceof BigDecimal) {
            return number(cell);
        }
        return CleanText.of(Objects.requireNonNullElse(cell.getText(), ""));
    }

    private static String number(Cell cell) {
        var format = Objects.requireNonNullElse(cell.getDataFormatString(), "").replaceAll("\\[[^]]*]|\"[^\"]*\"", "");
        if (format.matches("(?i).*[dy].*")) {
            return DAY.format(cell.asDate());
        }
        var number = ((BigDecimal) cell.getValue()).round(EXACT);
        return format.contains("%") ? plain(number.movePointRight(2)) + " %" : plain(number);
    }

    private static String plain(BigDecimal number) {
        var plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.toPlainString().replace('.', ',');
    }

    private BusinessRuleViolation refused(String why) {
        return new BusinessRuleViolation("platform.spreadsheet." + why, fileName, MOST_ROWS);
    }
}

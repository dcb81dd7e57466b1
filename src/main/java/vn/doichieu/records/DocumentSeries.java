package vn.doichieu.records;

import java.util.List;
import vn.doichieu.organization.ZoneView;

/** One series of the register: issuer, kind and calendar year, with its documents by number. */
public record DocumentSeries(
        ZoneView zone,
        DocumentKind kind,
        int calendarYear,
        int firstNumber,
        int nextNumber,
        List<NumberGap> gaps,
        List<RegisteredDocument> entries) {

    static DocumentSeries of(
            ZoneView zone, DocumentKind kind, int calendarYear, int first, List<RegisteredDocument> entries) {
        var given = entries.stream().map(RegisteredDocument::number).toList();
        int next = given.stream().mapToInt(number -> number + 1).max().orElse(first);
        return new DocumentSeries(
                zone, kind, calendarYear, first, Math.max(first, next), NumberGap.of(first, given), entries);
    }

    public String nextSymbol() {
        return kind.symbol(nextNumber, zone.symbol());
    }
}

package vn.doichieu.identity;

import java.time.Instant;
import java.util.List;

/** What was read from a workbook, piece by piece, and all that is wrong with it. Pages count from 1. */
public record ImportView(
        long id,
        String fileName,
        Instant createdAt,
        boolean done,
        List<ImportRow> rows,
        int total,
        int page,
        List<ImportFault> faults) {

    static final int SIZE = 200;

    /** More than anybody reads at once; the rest is counted. */
    private static final int SHOWN = 500;

    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }

    public boolean clean() {
        return faults.isEmpty() && total > 0;
    }

    public List<ImportFault> shownFaults() {
        return faults.subList(0, Math.min(SHOWN, faults.size()));
    }

    public int furtherFaults() {
        return faults.size() - shownFaults().size();
    }
}

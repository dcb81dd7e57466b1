package vn.doichieu.platform.maintenance;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup holds, kept inside it as {@code manifest.json}. {@code schema} is the version of the last migration;
 * {@code sequences} are the numbers given last, {@code journal} is how the chain of the journal ended.
 */
record Manifest(
        int format,
        Instant madeAt,
        String schema,
        List<Table> tables,
        Map<String, Long> sequences,
        List<String> files,
        Tip journal) {

    static final int FORMAT = 1;

    /** {@code columns} in the order of the data. */
    record Table(String name, List<String> columns, long rows) {}

    /** {@code hash} in hexadecimal digits; position 0 and no hash for an empty journal. */
    record Tip(long position, String hash) {}
}

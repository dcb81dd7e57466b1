package vn.doichieu.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Sentence;

/** One thing wrong with what was sent. Rows count from 1; a single claim is row 1. */
record Fault(int row, @Nullable String field, Sentence why, boolean stale) {

    /** As a program reads it. */
    record Told(int row, @Nullable String field, String detail) {}

    /** What stands there now, where somebody was faster. */
    record Current(String printed, int version, String by, Instant at) {}

    static Fault of(int row, @Nullable String field, Sentence why) {
        return new Fault(row, field, why, false);
    }
}

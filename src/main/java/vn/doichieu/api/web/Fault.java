package vn.doichieu.api.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.SentFault;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Sentence;

/** One thing wrong with what was sent. Rows count from 1; a single claim is row 1. */
record Fault(int row, @Nullable String field, Sentence why, boolean stale) {

    /** Whoever sent a wrong column sees it in the first hundred rows as well. */
    static final int MOST_TOLD = 100;

    /** As a program reads it. */
    record Told(int row, @Nullable String field, String detail) {}

    /** What stands there now, where somebody was faster. */
    record Current(String printed, int version, String by, Instant at) {}

    static Fault of(SentFault found) {
        return new Fault(found.row(), found.field().orElse(null), found.said(), found.stale());
    }

    Told told(Sentences sentences) {
        return new Told(row, field, sentences.text(why));
    }

    static Fault of(int row, @Nullable String field, Sentence why) {
        return new Fault(row, field, why, false);
    }
}

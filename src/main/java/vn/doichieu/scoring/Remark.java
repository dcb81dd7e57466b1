package vn.doichieu.scoring;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** What stands against sending a sheet, or what should be known before: with the line to go to. */
public record Remark(Severity severity, Optional<String> line, Sentence sentence) {

    public enum Severity {
        /** Blocks sending. */
        ERROR,
        /** Sending needs a written explanation. */
        WARNING,
        /** Only informs. */
        NOTE
    }
}

package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/**
 * What is wrong or doubtful about one of many claims sent at once. {@code stale}: somebody else has changed it since it
 * was read.
 */
public record SentFault(int row, Optional<String> field, Sentence said, boolean stale) {

    static SentFault of(CellFault found) {
        var field = Optional.of(found.column()).filter(name -> !name.isEmpty());
        return new SentFault(found.row(), field, found.said(), false);
    }
}

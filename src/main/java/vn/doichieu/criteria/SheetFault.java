package vn.doichieu.criteria;

import java.util.Optional;
import vn.doichieu.shared.Sentence;

/**
 * What is wrong with a sheet, where, and how to mend it.
 *
 * @param line code of the line; empty when the fault is in the head of the sheet
 * @param blocks a sheet with this fault cannot be published; otherwise it is a doubt to look at
 */
public record SheetFault(Optional<String> line, Field field, Sentence sentence, boolean blocks) {

    /** Where on the line, or in the head, the fault is. */
    public enum Field {
        HEAD,
        CODE,
        PARENT,
        PART,
        TITLE,
        POINTS,
        RULE,
        GATE
    }
}

package vn.doichieu.criteria;

import java.util.List;
import java.util.Optional;

/** What became of one line: new, gone, or changed in what is named. Empty sides: it was not there, or is no more. */
public record LineDifference(String code, Optional<DraftLine> before, Optional<DraftLine> after, List<Aspect> aspects) {

    /** What of a line that stayed is another one now. */
    public enum Aspect {
        CODE,
        TITLE,
        POINTS,
        RULE,
        EVIDENCE,
        PLACE
    }

    public LineDifference {
        aspects = List.copyOf(aspects);
    }

    public boolean isNew() {
        return before.isEmpty();
    }

    public boolean isGone() {
        return after.isEmpty();
    }

    public boolean has(Aspect aspect) {
        return aspects.contains(aspect);
    }

    /** The line as it is now, or as it was last. */
    public DraftLine line() {
        return after.or(() -> before).orElseThrow();
    }
}

package vn.doichieu.criteria.rules;

import java.util.Optional;

/** A line of a sheet as far as its points go. */
public record SheetLine(
        String code, Optional<String> parent, Part part, String title, LineRule rule, Optional<Gate> gate) {

    /** Leaves are scored, the others add up what is below them. */
    public boolean leaf() {
        return rule.rule().kind() != RuleKind.SUM;
    }

    /** As the steps of other lines call it: {@code A.I.1 (Tỷ lệ thi hành xong)}. */
    String name() {
        return code + " (" + title + ")";
    }
}

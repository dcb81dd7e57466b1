package vn.doichieu.criteria;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Gate;

/** A line that gets another code takes along whoever names it: the lines below it, and gates. */
final class Renaming {

    private Renaming() {}

    /** The lines with {@code now} in the place of the one called {@code code}. */
    static List<DraftLine> of(List<DraftLine> lines, String code, DraftLine now) {
        return lines.stream()
                .map(line -> line.code().equals(code) ? now : follow(line, code, now.code()))
                .toList();
    }

    private static DraftLine follow(DraftLine line, String code, String now) {
        return with(
                line,
                line.code(),
                line.parent().map(parent -> parent.equals(code) ? now : parent),
                line.gate().map(gate -> gate.line().equals(code) ? new Gate(now, gate.atLeast()) : gate),
                line.formerCode());
    }

    static DraftLine with(
            DraftLine line, String code, Optional<String> parent, Optional<Gate> gate, Optional<String> formerCode) {
        return new DraftLine(
                code,
                parent,
                line.part(),
                line.title(),
                line.min(),
                line.max(),
                line.rule(),
                line.roundingStep(),
                line.notApplicable(),
                line.evidenceRequired(),
                line.evidenceHint(),
                line.clause(),
                line.source(),
                line.sourceNote(),
                gate,
                formerCode);
    }
}

package vn.doichieu.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleFault;
import vn.doichieu.criteria.rules.SheetRules;
import vn.doichieu.criteria.rules.Totalling;
import vn.doichieu.shared.Points;

/** A published sheet with its lines in the order they are printed. */
public record CriteriaSheetView(CriteriaSheetId id, int version, SheetHead head, List<Line> lines) {

    /** A line; only leaves are scored. {@code depth} is 0 for a part of the sheet. */
    public record Line(DraftLine text, int depth, LineRule rule) {

        public String code() {
            return text.code();
        }

        public Optional<String> parent() {
            return text.parent();
        }

        public Part part() {
            return text.part();
        }

        public String title() {
            return text.title();
        }

        public boolean leaf() {
            return text.leaf();
        }

        public boolean evidenceRequired() {
            return text.evidenceRequired();
        }

        public Optional<String> evidenceHint() {
            return text.evidenceHint();
        }

        public LineSource source() {
            return text.source();
        }

        public Optional<String> sourceNote() {
            return text.sourceNote();
        }

        /** Article or clause of the issuing decision. */
        public Optional<String> clause() {
            return text.clause();
        }

        public Optional<Gate> gate() {
            return text.gate();
        }
    }

    public CriteriaSheetView {
        lines = IndexedLines.of(lines);
    }

    /** A sheet whose rules all score; a rule that does not is a {@link RuleFault} of the line named. */
    static CriteriaSheetView of(CriteriaSheetId id, int version, SheetContent content) {
        var depths = content.depths();
        var lines = content.lines().stream()
                .map(line -> new Line(line, depths.getOrDefault(line.code(), 0), rule(content.head(), line)))
                .toList();
        return new CriteriaSheetView(id, version, content.head(), lines);
    }

    private static LineRule rule(SheetHead head, DraftLine line) {
        try {
            return line.lineRule();
        } catch (RuleFault fault) {
            throw new UnreadableRule(head.code(), line.code(), fault);
        }
    }

    public String code() {
        return head.code();
    }

    public String title() {
        return head.title();
    }

    public Points total() {
        return head.total();
    }

    public BonusMode bonusMode() {
        return head.bonusMode();
    }

    public Optional<Points> bonusCap() {
        return head.bonusCap();
    }

    public Optional<Points> penaltyCap() {
        return head.penaltyCap();
    }

    public SheetStatus status() {
        return head.status();
    }

    public String basis() {
        return head.basis();
    }

    public Optional<Line> line(String code) {
        return IndexedLines.of(lines).find(code);
    }

    public List<Line> leaves() {
        return IndexedLines.of(lines).leaves();
    }

    /** What works out the whole sheet. */
    public SheetRules rules() {
        return new SheetRules(
                IndexedLines.of(lines).tree(), new Totalling(bonusMode(), total(), bonusCap(), penaltyCap()));
    }

    /** The line above each line that has one, by code. */
    public Map<String, String> parents() {
        return lines.stream()
                .filter(line -> line.parent().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Line::code, line -> line.parent().orElseThrow()));
    }

    /** What it says, to compare, copy or export. */
    public SheetContent content() {
        return new SheetContent(head, lines.stream().map(Line::text).toList());
    }
}

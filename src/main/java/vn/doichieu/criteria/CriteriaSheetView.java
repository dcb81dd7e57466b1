package vn.doichieu.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.SheetRules;
import vn.doichieu.criteria.rules.Totalling;
import vn.doichieu.shared.Points;

/** A published sheet with its lines in the order they are printed. */
public record CriteriaSheetView(
        CriteriaSheetId id,
        String code,
        int version,
        String title,
        Points total,
        BonusMode bonusMode,
        Optional<Points> bonusCap,
        Optional<Points> penaltyCap,
        SheetStatus status,
        String basis,
        List<Line> lines) {

    /** A line; only leaves are scored. {@code depth} is 0 for a part of the sheet. */
    public record Line(
            String code,
            Optional<String> parent,
            int depth,
            Part part,
            String title,
            LineRule rule,
            boolean leaf,
            boolean evidenceRequired,
            Optional<String> evidenceHint,
            LineSource source) {

        /** What the points of the line, and of those below, hang on. */
        public Optional<Gate> gate() {
            return Optional.empty();
        }
    }

    public CriteriaSheetView {
        lines = IndexedLines.of(lines);
    }

    public Optional<Line> line(String code) {
        return IndexedLines.of(lines).find(code);
    }

    public List<Line> leaves() {
        return IndexedLines.of(lines).leaves();
    }

    /** What works out the whole sheet. */
    public SheetRules rules() {
        return new SheetRules(IndexedLines.of(lines).tree(), new Totalling(bonusMode, total, bonusCap, penaltyCap));
    }

    /** The line above each line that has one, by code. */
    public Map<String, String> parents() {
        return lines.stream()
                .filter(line -> line.parent().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Line::code, line -> line.parent().orElseThrow()));
    }
}

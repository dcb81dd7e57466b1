package vn.doichieu.criteria;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.Part;
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
            LineSource source) {}

    public CriteriaSheetView {
        lines = List.copyOf(lines);
    }

    public Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }

    public List<Line> leaves() {
        return lines.stream().filter(Line::leaf).toList();
    }

    /** The line above each line that has one, by code. */
    public Map<String, String> parents() {
        return lines.stream()
                .filter(line -> line.parent().isPresent())
                .collect(Collectors.toUnmodifiableMap(
                        Line::code, line -> line.parent().orElseThrow()));
    }
}

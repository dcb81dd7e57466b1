package vn.doichieu.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.LineDifference.Aspect;
import vn.doichieu.criteria.Succession;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Actor;

/**
 * Brings one sheet over to another version of its criteria. Each line stays the row it is, so that answer, note,
 * evidence and history go with it; what the new version changed is marked until the unit has looked at it.
 */
@Component
class CarryOver {

    /** Of a title or a hint alone nothing has to be looked at. */
    private static final List<Aspect> TO_LOOK_AT = List.of(Aspect.POINTS, Aspect.RULE, Aspect.PLACE);

    private final ScoreLineRepository lines;
    private final ScoreSheetReader reader;
    private final LineWriter writer;
    private final Journal journal;
    private final Clock clock;

    CarryOver(ScoreLineRepository lines, ScoreSheetReader reader, LineWriter writer, Journal journal, Clock clock) {
        this.lines = lines;
        this.reader = reader;
        this.writer = writer;
        this.journal = journal;
        this.clock = clock;
    }

    void carry(ScoreSheet sheet, Succession way, String reason, Actor by) {
        var before = sheet.state();
        var was = way.before();
        sheet.carryOver(way.after().id().value(), reason, by.name(), clock.instant());
        var carried = place(sheet, way);
        lines.flush();
        var basis = reader.basis(sheet);
        var codes = carried.stream().map(ScoreLine::criterionCode).collect(Collectors.toSet());
        writer.earn(carried, EarnedPoints.of(basis, carried, codes), by);
        journal.record(
                by,
                ScoreSheets.SHEET,
                sheet.id().value(),
                "CARRIED_OVER",
                was.code() + ", " + was.version(),
                way.after().code() + ", " + way.after().version(),
                reason);
        if (sheet.state() != before) {
            journal.record(
                    by, ScoreSheets.SHEET, sheet.id().value(), sheet.state().name(), before.name(), null, reason);
        }
    }

    /** Every line of the new version, with what was entered on the line it comes from. */
    private List<ScoreLine> place(ScoreSheet sheet, Succession way) {
        var entered = new HashMap<String, ScoreLine>();
        lines.findAll(sheet.id().value()).forEach(line -> entered.put(line.criterionCode(), line));
        var gone = lines.findGone(sheet.id().value()).stream()
                .collect(Collectors.toMap(line -> line.goneCode().orElseThrow(), line -> line, (one, other) -> other));
        entered.values().forEach(ScoreLine::letGoOfCode);
        lines.flush();
        var codesBefore = way.codesBefore();
        var carried = new ArrayList<ScoreLine>();
        for (var leaf : way.after().leaves()) {
            var line = Optional.ofNullable(entered.remove(codesBefore.getOrDefault(leaf.code(), "")));
            line.ifPresent(it -> it.carry(leaf.code(), change(way, leaf)));
            carried.add(line.orElseGet(() -> fresh(sheet, leaf, gone)));
        }
        entered.forEach((code, line) -> line.leave(way.before().id().value(), code));
        return carried;
    }

    /** A line that an earlier version had and this one has again gets back what was entered on it. */
    private ScoreLine fresh(ScoreSheet sheet, CriteriaSheetView.Line leaf, Map<String, ScoreLine> gone) {
        var line = Optional.ofNullable(gone.remove(leaf.code()))
                .orElseGet(() -> new ScoreLine(sheet.id().value(), leaf.code()));
        line.carry(leaf.code(), CarriedLines.NEW);
        return lines.save(line);
    }

    private static @Nullable String change(Succession way, CriteriaSheetView.Line leaf) {
        var aspects = way.changes(leaf.code()).stream()
                .filter(TO_LOOK_AT::contains)
                .map(Enum::name)
                .collect(Collectors.joining(","));
        return aspects.isEmpty() ? null : aspects;
    }
}

package vn.doichieu.fieldwork;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Sentences;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetProgress;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitScope;

/** What is still open at the units of a visit: files nobody looked at, points nobody scored, sheets never sent. */
@Component
class Gaps {

    private final ScoreSheets sheets;
    private final Sentences sentences;

    Gaps(ScoreSheets sheets, Sentences sentences) {
        this.sheets = sheets;
        this.sentences = sentences;
    }

    /** Of the units of one visit, which are all inspected for the same round. */
    List<Gap> of(List<FieldworkView> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        var scope = new UnitScope(
                units.stream().map(unit -> unit.inspection().unit().id()).collect(Collectors.toSet()));
        var progress = sheets.progress(scope, units.get(0).inspection().roundId()).stream()
                .collect(toMap(SheetProgress::unit, Function.identity()));
        var gaps = new ArrayList<Gap>();
        for (var unit : units) {
            files(unit).ifPresent(gaps::add);
            var sheet =
                    Optional.ofNullable(progress.get(unit.inspection().unit().id()));
            points(unit, sheet).ifPresent(gaps::add);
        }
        return gaps;
    }

    /** For the journal: what was open when the leader confirmed. */
    String described(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> gap.unit().shortName() + ": " + sentences.text(gap.what()))
                .collect(Collectors.joining(" "));
    }

    private static Optional<Gap> files(FieldworkView unit) {
        return Optional.of(unit.notLooked())
                .filter(open -> open > 0)
                .map(open -> gap(
                        unit,
                        Sentence.of(
                                "fieldwork.gap.files",
                                String.valueOf(open),
                                String.valueOf(unit.checklist().size())),
                        "/checklist"));
    }

    private static Optional<Gap> points(FieldworkView unit, Optional<SheetProgress> sheet) {
        if (sheet.isEmpty()) {
            return Optional.of(gap(unit, Sentence.of("fieldwork.gap.noSheet"), "/points"));
        }
        var found = sheet.get();
        if (!found.state().sent()) {
            var state = Sentence.of("scoring.state." + found.state());
            return Optional.of(gap(unit, Sentence.of("fieldwork.gap.notSent", state), "/points"));
        }
        return Optional.of(found.notInspected())
                .filter(open -> open > 0)
                .map(open -> gap(
                        unit,
                        Sentence.of("fieldwork.gap.points", String.valueOf(open), String.valueOf(found.scored())),
                        "/points"));
    }

    private static Gap gap(FieldworkView unit, Sentence what, String page) {
        var inspection = unit.inspection();
        return new Gap(
                inspection.id(),
                inspection.unit(),
                what,
                "/inspections/" + inspection.id().value() + page);
    }
}

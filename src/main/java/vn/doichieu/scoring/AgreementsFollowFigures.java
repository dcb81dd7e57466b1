package vn.doichieu.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FigureChanged;
import vn.doichieu.figures.FiguresImported;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.UnitId;

/**
 * No line stays agreed when the sources of its figures come to disagree afterwards: while the team is at work its points
 * are taken back, in the transaction of the change, with the disagreement as the reason. Points other than the unit's
 * own were given with a reason and stay.
 */
@Component
class AgreementsFollowFigures {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final ObjectProvider<FigureDisputes> disputes;
    private final Rounds rounds;
    private final Journal journal;
    private final Sentences sentences;
    private final Clock clock;

    AgreementsFollowFigures(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            ObjectProvider<FigureDisputes> disputes,
            Rounds rounds,
            Journal journal,
            Sentences sentences,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.disputes = disputes;
        this.rounds = rounds;
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** What a sheet is scored with changes only while it is with its unit, and no team has agreed to anything. */
    @EventListener
    void on(FigureChanged changed) {
        if (changed.source() != ClaimSource.SCORE_SHEET) {
            follow(Set.of(changed.unit()), changed.roundId(), changed.by());
        }
    }

    @EventListener
    void on(FiguresImported imported) {
        follow(imported.indicators().keySet(), imported.roundId(), imported.by());
    }

    private void follow(Set<UnitId> units, long round, Actor by) {
        sheets.findAllOfRound(units.stream().map(UnitId::value).toList(), round).stream()
                .filter(sheet -> sheet.state() == SheetState.UNDER_INSPECTION)
                .forEach(sheet -> reopen(sheet, by));
    }

    private void reopen(ScoreSheet sheet, Actor by) {
        var round = rounds.round(sheet.roundId());
        disputes.orderedStream()
                .map(known -> known.open(sheet.unit(), round))
                .filter(open -> !open.isEmpty())
                .forEach(open -> reopen(sheet, open, by));
    }

    private void reopen(ScoreSheet sheet, Map<String, List<FigureDisputes.Dispute>> open, Actor by) {
        for (var line : lines.findAllForWriting(sheet.id().value(), open.keySet())) {
            if (line.agreed()) {
                var points = line.inspectedPoints().map(Points::toString).orElse(null);
                var dispute = open.getOrDefault(line.criterionCode(), List.of()).get(0);
                line.reopenAgreement(by.name(), clock.instant());
                journal.record(
                        by,
                        ScoreSheets.LINE,
                        line.id(),
                        "AGREEMENT_REOPENED",
                        points,
                        null,
                        sentences.text(dispute.about()));
            }
        }
    }
}

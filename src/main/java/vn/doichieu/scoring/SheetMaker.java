package vn.doichieu.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Makes a sheet with a line for each criterion. The sheet of the final round starts from the interim answers. */
@Component
class SheetMaker {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final ScoreSheetReader reader;
    private final LineEvidence evidence;
    private final Rounds rounds;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetMaker(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            ScoreSheetReader reader,
            LineEvidence evidence,
            Rounds rounds,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.reader = reader;
        this.evidence = evidence;
        this.rounds = rounds;
        this.journal = journal;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Sheets of one unit are begun one after the other. */
    void lock(UnitId unit) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('score_sheet', :unit))")
                .param("unit", unit.value())
                .query((row, n) -> unit)
                .list();
    }

    ScoreSheetId make(UnitId unit, Round round, CriteriaSheetId blank, Actor by) {
        var sheet = sheets.save(new ScoreSheet(unit, round.id(), blank.value(), by.name(), clock.instant()));
        var made = new ArrayList<ScoreLine>();
        for (var criterion : reader.criteria(sheet).leaves()) {
            made.add(lines.save(new ScoreLine(sheet.id().value(), criterion.code())));
        }
        var interim = interim(unit, round);
        interim.ifPresent(before -> startFrom(before, sheet, made, by));
        journal.record(
                by,
                ScoreSheets.SHEET,
                sheet.id().value(),
                interim.isPresent() ? "OPENED_FROM_INTERIM" : "OPENED",
                null,
                SheetState.DRAFT.name(),
                null);
        return sheet.id();
    }

    private Optional<ScoreSheet> interim(UnitId unit, Round round) {
        return round.kind() == Round.Kind.INTERIM
                ? Optional.empty()
                : rounds.all().stream()
                        .filter(other -> other.emulationYearId() == round.emulationYearId()
                                && other.kind() == Round.Kind.INTERIM)
                        .findFirst()
                        .flatMap(other -> sheets.findByUnitAndRound(unit.value(), other.id()));
    }

    /** Answers, notes and evidence carry over; figures do not, because the as-of day is another. */
    private void startFrom(ScoreSheet before, ScoreSheet sheet, List<ScoreLine> made, Actor by) {
        var basis = reader.basis(sheet);
        var answered = lines.findAll(before.id().value()).stream()
                .collect(Collectors.toMap(ScoreLine::criterionCode, line -> line));
        var taken = new ArrayList<String>();
        for (var line : made) {
            var rule = LineWriter.leaf(basis.criteria(), line.criterionCode()).rule();
            Optional.ofNullable(answered.get(line.criterionCode()))
                    .filter(earlier -> !earlier.answer().equals(Answer.EMPTY) || earlier.note() != null)
                    .filter(earlier -> rule.problems(earlier.answer()).isEmpty())
                    .ifPresent(earlier -> {
                        line.answer(earlier.answer(), earlier.note(), line.version(), by.name(), clock.instant());
                        taken.add(line.criterionCode());
                    });
        }
        var earned = EarnedPoints.of(basis, made, taken);
        made.forEach(line -> line.earn(earned.getOrDefault(line.criterionCode(), Optional.empty())));
        evidence.copy(before, sheet);
    }
}

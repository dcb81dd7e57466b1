package vn.doichieu.scoring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
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
    private final CriteriaSheets criteria;
    private final Rounds rounds;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final Clock clock;

    SheetMaker(
            ScoreSheetRepository sheets,
            ScoreLineRepository lines,
            ScoreSheetReader reader,
            LineEvidence evidence,
            CriteriaSheets criteria,
            Rounds rounds,
            Journal journal,
            JdbcClient jdbc,
            Clock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.reader = reader;
        this.evidence = evidence;
        this.criteria = criteria;
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
        var codes = codesBefore(before, basis);
        var from = new HashMap<Long, Long>();
        var taken = new ArrayList<String>();
        for (var line : made) {
            var code = codes.getOrDefault(line.criterionCode(), "");
            Optional.ofNullable(answered.get(code)).ifPresent(earlier -> {
                from.put(earlier.id(), line.id());
                if (earlier.entered()) {
                    line.answer(earlier.answer(), earlier.note(), line.version(), by.name(), clock.instant());
                    taken.add(line.criterionCode());
                }
            });
        }
        var earned = EarnedPoints.of(basis, made, taken);
        made.forEach(line -> line.earn(earned.getOrDefault(line.criterionCode(), Optional.empty())));
        evidence.copy(from);
    }

    /** Where the interim sheet has each line: a version that came in between may have numbered them anew. */
    private Map<String, String> codesBefore(ScoreSheet before, SheetBasis basis) {
        return criteria.succession(
                        new CriteriaSheetId(before.criteriaSheetId()),
                        basis.criteria().id())
                .codesBefore();
    }
}

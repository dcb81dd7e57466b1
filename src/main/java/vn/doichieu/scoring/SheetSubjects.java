package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of sheets and their lines: once sent for all who read sheets, before that for the unit itself. */
@Component
class SheetSubjects implements Subjects {

    private final ScoreSheetRepository sheets;
    private final ScoreLineRepository lines;
    private final ScoreSheetReader reader;
    private final Units units;

    SheetSubjects(ScoreSheetRepository sheets, ScoreLineRepository lines, ScoreSheetReader reader, Units units) {
        this.sheets = sheets;
        this.lines = lines;
        this.reader = reader;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.SCORE_SHEET, Subject.SCORE_LINE);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser user) {
        return kind == Subject.SCORE_SHEET
                ? sheets.findById(id).filter(sheet -> readable(sheet, user)).map(sheet -> sheet(sheet, owner(sheet)))
                : lines.findById(id)
                        .flatMap(line -> sheets.findById(line.sheet())
                                .filter(sheet -> readable(sheet, user))
                                .map(sheet -> line(sheet, line, reader.criteria(sheet), owner(sheet))));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser user) {
        var all = new HashMap<SubjectRef, SubjectTitle>();
        sheets.findByUnitAndRound(unit.value(), round.id())
                .filter(sheet -> readable(sheet, user))
                .ifPresent(sheet -> {
                    var owner = owner(sheet);
                    var criteria = reader.criteria(sheet);
                    all.put(new SubjectRef(Subject.SCORE_SHEET, sheet.id().value()), sheet(sheet, owner));
                    lines.findAll(sheet.id().value())
                            .forEach(line -> all.put(
                                    new SubjectRef(Subject.SCORE_LINE, line.id()), line(sheet, line, criteria, owner)));
                });
        return all;
    }

    private static boolean readable(ScoreSheet sheet, CurrentUser user) {
        return user.scope(Permission.SHEET_READ).contains(sheet.unit())
                && (sheet.state().sent()
                        || user.scope(Permission.SHEET_DRAFT_READ).contains(sheet.unit()));
    }

    private String owner(ScoreSheet sheet) {
        return units.unit(sheet.unit()).shortName();
    }

    private SubjectTitle sheet(ScoreSheet sheet, String owner) {
        var round = reader.round(sheet);
        return new SubjectTitle(
                Sentence.of(
                        "scoring.subject.sheet",
                        Sentence.of("scoring.round." + round.kind()),
                        String.valueOf(round.year())),
                owner,
                Optional.of("/score-sheets/" + sheet.id().value()));
    }

    private static SubjectTitle line(ScoreSheet sheet, ScoreLine line, CriteriaSheetView criteria, String owner) {
        var title = criteria.line(line.criterionCode())
                .map(CriteriaSheetView.Line::title)
                .orElse("");
        return new SubjectTitle(
                Sentence.of("scoring.subject.line", line.criterionCode(), title),
                owner,
                Optional.of("/score-sheets/" + sheet.id().value() + "/lines/" + line.criterionCode()));
    }
}

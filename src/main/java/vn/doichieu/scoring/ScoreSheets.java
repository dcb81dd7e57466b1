package vn.doichieu.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** The score sheets of the units: filling them in, and their way to the zone. */
@Service
@Transactional
public class ScoreSheets {

    static final Subject SHEET = Subject.SCORE_SHEET;
    static final Subject LINE = Subject.SCORE_LINE;

    private final ScoreSheetRepository sheets;
    private final ScoreSheetReader reader;
    private final LineWriter writer;
    private final Figures figures;
    private final SheetTransitions transitions;
    private final SheetList list;
    private final SheetProgressReader progress;

    ScoreSheets(
            ScoreSheetRepository sheets,
            ScoreSheetReader reader,
            LineWriter writer,
            Figures figures,
            SheetTransitions transitions,
            SheetList list,
            SheetProgressReader progress) {
        this.sheets = sheets;
        this.reader = reader;
        this.writer = writer;
        this.figures = figures;
        this.transitions = transitions;
        this.list = list;
        this.progress = progress;
    }

    /** Sheets of these units; what a unit is still working on shows its state only, unless it lies in {@code drafts}. */
    @PreAuthorize("hasAuthority('SHEET_READ')")
    @Transactional(readOnly = true)
    public List<SheetSummary> list(UnitScope scope, UnitScope drafts) {
        return list.of(scope, drafts);
    }

    @PreAuthorize("hasAuthority('SHEET_READ')")
    @Transactional(readOnly = true)
    public ScoreSheetView show(ScoreSheetId id, UnitScope scope, UnitScope drafts) {
        var sheet = sheets.find(id.value(), scope.ids())
                .filter(found -> found.state().sent() || drafts.contains(found.unit()))
                .orElseThrow(() -> missing(id));
        return reader.read(sheet);
    }

    /** Saves the answer of one line typed over {@code version}; an older one never overwrites a newer. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public ScoreSheetView answer(ScoreSheetId id, String criterion, LineAnswer answer, UnitScope scope, Actor by) {
        var sheet = openToUnit(id, scope);
        return reader.read(writer.answer(sheet, criterion, answer, by));
    }

    /** The unit has looked at what a new version changed in the line, and leaves its answer as it is. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void review(ScoreSheetId id, String criterion, UnitScope scope, Actor by) {
        writer.review(openToUnit(id, scope), criterion, by);
    }

    /** Saves a figure the sheet is scored with; every line scored with it follows. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public ScoreSheetView scoreWith(
            ScoreSheetId id, String indicator, String printed, int version, UnitScope scope, Actor by) {
        var sheet = openToUnit(id, scope);
        var round = reader.round(sheet);
        figures.scoreWith(new FigureKey(sheet.unit(), round, indicator), printed, version, by, scope);
        return reader.read(writer.rescore(sheet, round, by));
    }

    /** Scores with what the unit's report says, where the sheet says nothing yet; answers how many figures it took. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public int takeReported(ScoreSheetId id, UnitScope scope, Actor by) {
        var sheet = openToUnit(id, scope);
        var basis = reader.basis(sheet);
        var fields = new FigureFields(basis.criteria(), basis.figures())
                .all().stream().filter(FigureField::isTakeable).toList();
        for (var field : fields) {
            var key = new FigureKey(sheet.unit(), basis.round(), field.indicator());
            figures.scoreWith(key, field.reported().orElseThrow(), field.version(), by, scope);
        }
        writer.rescore(sheet, basis.round(), by);
        return fields.size();
    }

    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void attach(ScoreSheetId id, String criterion, long evidence, UnitScope scope, Actor by) {
        writer.attach(openToUnit(id, scope), criterion, evidence, by);
    }

    /** Keeps a new document in the library of the unit and puts it under the line, both or neither. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void addEvidence(
            ScoreSheetId id, String criterion, NewDocument document, byte[] content, UnitScope scope, Actor by) {
        var sheet = openToUnit(id, scope);
        writer.add(sheet, criterion, reader.round(sheet), document, content, by);
    }

    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void detach(ScoreSheetId id, String criterion, long evidence, UnitScope scope, Actor by) {
        writer.detach(openToUnit(id, scope), criterion, evidence, by);
    }

    /** The sheet with what the check before sending says about it, for those who send or approve it. */
    @PreAuthorize("hasAnyAuthority('SHEET_SCORE', 'SHEET_APPROVE')")
    @Transactional(readOnly = true)
    public CheckedSheet check(ScoreSheetId id, UnitScope scope) {
        return transitions.check(sheets.find(id.value(), scope.ids()).orElseThrow(() -> missing(id)));
    }

    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void sendToHead(ScoreSheetId id, @Nullable String explanation, UnitScope scope, Actor by) {
        transitions.sendToHead(forTransition(id, scope), explanation, by);
    }

    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public void takeBack(ScoreSheetId id, UnitScope scope, Actor by) {
        transitions.takeBack(forTransition(id, scope), by);
    }

    @PreAuthorize("hasAuthority('SHEET_APPROVE')")
    public void approve(ScoreSheetId id, UnitScope scope, Actor by) {
        transitions.approve(forTransition(id, scope), by);
    }

    @PreAuthorize("hasAuthority('SHEET_APPROVE')")
    public void returnToClerk(ScoreSheetId id, String reason, UnitScope scope, Actor by) {
        transitions.returnByHead(forTransition(id, scope), reason, by);
    }

    /** A sheet of these units as a list has it: its state and standing, whoever is working on it. */
    @PreAuthorize("hasAuthority('SHEET_REOPEN')")
    @Transactional(readOnly = true)
    public SheetSummary standing(ScoreSheetId id, UnitScope scope) {
        var unit = sheets.find(id.value(), scope.ids()).map(ScoreSheet::unit).orElseThrow(() -> missing(id));
        return list.of(new UnitScope(Set.of(unit)), UnitScope.NONE).stream()
                .filter(sheet -> sheet.id().equals(id))
                .findFirst()
                .orElseThrow(() -> missing(id));
    }

    /** The zone gives a sheet back to its unit until a day, or gives the unit a later day. */
    @PreAuthorize("hasAuthority('SHEET_REOPEN')")
    public void reopen(ScoreSheetId id, String reason, LocalDate until, UnitScope scope, Actor by) {
        transitions.reopen(forTransition(id, scope), reason, until, by);
    }

    /** How far the unit and its team are with the sheets of these units in a round; units without a sheet are left out. */
    @PreAuthorize("hasAnyAuthority('INSPECTION_READ', 'REPORT_READ')")
    @Transactional(readOnly = true)
    public List<SheetProgress> progress(UnitScope units, long roundId) {
        return progress.of(units, roundId);
    }

    private ScoreSheet openToUnit(ScoreSheetId id, UnitScope scope) {
        var sheet = sheets.findForTyping(id.value(), scope.ids()).orElseThrow(() -> missing(id));
        sheet.requireOpenToUnit(transitions.today());
        return sheet;
    }

    private ScoreSheet forTransition(ScoreSheetId id, UnitScope scope) {
        return sheets.findForTransition(id.value(), scope.ids()).orElseThrow(() -> missing(id));
    }

    private static NotFoundException missing(ScoreSheetId id) {
        return new NotFoundException("score sheet " + id.value());
    }
}

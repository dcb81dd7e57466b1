package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** The statistics of all units of a zone from one workbook, in the same three steps as the figures of a single unit. */
@Service
@Transactional
public class StatisticsImports {

    private final FigureDesk desk;
    private final FigureImportDrafts drafts;
    private final Ledger ledger;
    private final StandingFigures standing;
    private final YearUnits units;
    private final Sentences sentences;

    StatisticsImports(
            FigureDesk desk,
            FigureImportDrafts drafts,
            Ledger ledger,
            StandingFigures standing,
            YearUnits units,
            Sentences sentences) {
        this.desk = desk;
        this.drafts = drafts;
        this.ledger = ledger;
        this.standing = standing;
        this.units = units;
        this.sentences = sentences;
    }

    /** How many units the workbook would have a row for. */
    @PreAuthorize("hasAuthority('FIGURE_IMPORT')")
    @Transactional(readOnly = true)
    public int units(Round round, UnitScope scope) {
        return of(round, scope).size();
    }

    /** A row for each unit and a column for each base figure; the statistics that stand are filled in. */
    @PreAuthorize("hasAuthority('FIGURE_IMPORT')")
    @Transactional(readOnly = true)
    public byte[] template(Round round, UnitScope scope) {
        var all = of(round, scope);
        var ids = all.stream().map(UnitView::id).toList();
        return workbook(round, all).write(standing.read(ids, round, ClaimSource.STATISTICS));
    }

    /** Keeps what was read when there is no fault in it; nothing is written yet. */
    @PreAuthorize("hasAuthority('FIGURE_IMPORT')")
    public ImportReading read(Round round, String fileName, byte[] content, UnitScope scope, Actor by) {
        var cells = workbook(round, of(round, scope)).read(Spreadsheet.read(fileName, content));
        return desk.keep(
                new ImportPlace(round, ClaimSource.STATISTICS, Optional.empty()), fileName, content, cells, by);
    }

    /** What would be written, beside what stands; only for the person who sent the file. */
    @PreAuthorize("hasAuthority('FIGURE_IMPORT')")
    @Transactional(readOnly = true)
    public ImportPreview preview(long id, UnitScope scope, Actor by) {
        var draft = drafts.find(id, false, by);
        return desk.preview(draft, named(draft, scope));
    }

    /** All of it or nothing; units whose figures are locked are left out, as the preview says. */
    @PreAuthorize("hasAuthority('FIGURE_IMPORT')")
    public ImportPreview write(long id, int warningsRead, UnitScope scope, Actor by) {
        var draft = drafts.find(id, false, by);
        return desk.write(draft, named(draft, scope), warningsRead, by);
    }

    private List<UnitView> of(Round round, UnitScope scope) {
        return units.of(round.emulationYearId(), scope);
    }

    /** The units of the file; those that left the scope since it was read are left out. */
    private List<UnitView> named(ImportDraft draft, UnitScope scope) {
        var named = draft.figures().stream().map(ImportedFigure::unit).collect(Collectors.toSet());
        return of(draft.place().round(), scope).stream()
                .filter(unit -> named.contains(unit.id().value()))
                .toList();
    }

    private ZoneWorkbook workbook(Round round, List<UnitView> all) {
        return new ZoneWorkbook(all, round, counted(), sentences);
    }

    private List<Indicator> counted() {
        return UnitWorkbook.indicators(ClaimSource.STATISTICS, ledger.indicators());
    }
}

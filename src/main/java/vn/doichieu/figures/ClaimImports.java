package vn.doichieu.figures;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * What a unit reports, or its statistics, from a workbook in three steps: all of it is read and every fault named, the
 * person looks at what would change, then everything is written at once or nothing.
 */
@Service
@Transactional
public class ClaimImports {

    private final FigureDesk desk;
    private final FigureImportDrafts drafts;
    private final Ledger ledger;
    private final StandingFigures standing;
    private final FigureLocks locks;
    private final Units units;
    private final Sentences sentences;

    ClaimImports(
            FigureDesk desk,
            FigureImportDrafts drafts,
            Ledger ledger,
            StandingFigures standing,
            FigureLocks locks,
            Units units,
            Sentences sentences) {
        this.desk = desk;
        this.drafts = drafts;
        this.ledger = ledger;
        this.standing = standing;
        this.locks = locks;
        this.units = units;
        this.sentences = sentences;
    }

    /** Whose figures would be imported, and why they may not be changed, if so. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    @Transactional(readOnly = true)
    public ImportPreview.Unit start(ImportPlace place, UnitScope scope) {
        var unit = unit(place, scope);
        return new ImportPreview.Unit(unit, 0, 0, 0, locks.why(unit.id(), place.round()));
    }

    /** A workbook with a row for each indicator; what stands is filled in. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    @Transactional(readOnly = true)
    public byte[] template(ImportPlace place, UnitScope scope) {
        var unit = unit(place, scope).id();
        return workbook(place, unit).write(standing.read(Set.of(unit), place.round(), place.source()));
    }

    /** Keeps what was read when there is no fault in it; nothing is written yet. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public ImportReading read(ImportPlace place, String fileName, byte[] content, UnitScope scope, Actor by) {
        var unit = unit(place, scope).id();
        locks.requireOpen(unit, place.round());
        var cells = workbook(place, unit).read(Spreadsheet.read(fileName, content));
        return desk.keep(place, fileName, content, cells, by);
    }

    /** What would be written, beside what stands; only for the person who sent the file. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    @Transactional(readOnly = true)
    public ImportPreview preview(long id, UnitScope scope, Actor by) {
        var draft = drafts.find(id, true, by);
        return desk.preview(draft, List.of(unit(draft.place(), scope)));
    }

    /** All of it or nothing; {@code warningsRead} doubts were shown and confirmed. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public ImportPreview write(long id, int warningsRead, UnitScope scope, Actor by) {
        var draft = drafts.find(id, true, by);
        return desk.write(draft, List.of(unit(draft.place(), scope)), warningsRead, by);
    }

    private UnitWorkbook workbook(ImportPlace place, UnitId unit) {
        return new UnitWorkbook(unit, place.round(), place.source(), ledger.indicators(), sentences);
    }

    private UnitView unit(ImportPlace place, UnitScope scope) {
        return place.unit()
                .filter(scope::contains)
                .map(units::unit)
                .orElseThrow(() -> new NotFoundException("figures of unit " + place.unit()));
    }
}

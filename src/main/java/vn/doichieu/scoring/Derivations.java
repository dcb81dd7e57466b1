package vn.doichieu.scoring;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** How points came about, for whoever may read the sheet: every line by itself, and two ways of scoring it side by side. */
@Service
@Transactional(readOnly = true)
public class Derivations {

    private final ScoreSheetRepository sheets;
    private final DerivationReader reader;
    private final ComparedDerivations compared;

    Derivations(ScoreSheetRepository sheets, DerivationReader reader, ComparedDerivations compared) {
        this.sheets = sheets;
        this.reader = reader;
        this.compared = compared;
    }

    /** What a unit is still working on is read by those who may read its draft; the team's figures by those who see it work. */
    @PreAuthorize("hasAuthority('SHEET_READ')")
    public SheetDerivation of(ScoreSheetId id, CurrentUser by) {
        return reader.read(readable(id, by), by);
    }

    /** The line beside the same line as {@code with} has it; both must be readable. */
    @PreAuthorize("hasAuthority('SHEET_READ')")
    public DerivationComparison compare(ScoreSheetId id, String code, Counterpart with, CurrentUser by) {
        var own = reader.read(readable(id, by), by);
        var other = with.sheet().filter(sheet -> !sheet.equals(id)).map(sheet -> reader.read(readable(sheet, by), by));
        return compared.of(own, code, with, other, by);
    }

    private ScoreSheet readable(ScoreSheetId id, CurrentUser by) {
        return sheets.find(id.value(), by.scope(Permission.SHEET_READ).ids())
                .filter(sheet -> isReadable(sheet, by))
                .orElseThrow(() -> new NotFoundException("score sheet " + id.value()));
    }

    static boolean isReadable(ScoreSheet sheet, CurrentUser by) {
        return sheet.state().sent() || by.scope(Permission.SHEET_DRAFT_READ).contains(sheet.unit());
    }
}

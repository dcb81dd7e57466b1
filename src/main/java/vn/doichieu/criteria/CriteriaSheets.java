package vn.doichieu.criteria;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.NotFoundException;

/** The published criteria sheets. They are public within the sector: whoever signs in may read a blank one. */
@Service
@Transactional(readOnly = true)
public class CriteriaSheets {

    private final SheetReader reader;
    private final SheetShelf shelf;
    private final Ancestry ancestry;

    /** A published sheet never changes, a correction is a new version with a number of its own. */
    private final Map<CriteriaSheetId, CriteriaSheetView> read = new ConcurrentHashMap<>();

    CriteriaSheets(SheetReader reader, SheetShelf shelf, Ancestry ancestry) {
        this.reader = reader;
        this.shelf = shelf;
        this.ancestry = ancestry;
    }

    @PreAuthorize("hasAuthority('WORK_READ')")
    public CriteriaSheetView sheet(CriteriaSheetId id) {
        var known = read.get(id);
        if (known != null) {
            return known;
        }
        var sheet = reader.find(id)
                .filter(stored -> stored.state() != SheetState.DRAFT)
                .map(StoredSheet::view)
                .orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
        read.put(id, sheet);
        return sheet;
    }

    /** Where a published sheet stands now: freezing it changes this, and nothing of what it says. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public SheetState state(CriteriaSheetId id) {
        return reader.state(id)
                .filter(state -> state != SheetState.DRAFT)
                .orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
    }

    /**
     * The latest version that units of this kind are scored with in this year.
     *
     * @param zones the zones the unit competes in that year
     */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public Optional<CriteriaSheetId> inForce(UnitKind kind, long emulationYearId, Set<Long> zones) {
        return reader.inForce(kind, emulationYearId, zones);
    }

    /** Where and for whom a sheet is in force. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public SheetHeading heading(CriteriaSheetId id) {
        return shelf.heading(id).orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
    }

    /** How the lines of one sheet go over into another; sheets that were not copied from each other go by their codes. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public Succession succession(CriteriaSheetId from, CriteriaSheetId to) {
        var after = sheet(to);
        return Succession.of(sheet(from), after, ancestry.seenFrom(from, to, after.content()));
    }
}

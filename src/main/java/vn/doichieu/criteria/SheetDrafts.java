package vn.doichieu.criteria;

import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;

/**
 * Writing a sheet: its head, its lines one by one, or all at once from a workbook. Whatever is wrong with it may be
 * saved and is named; publishing is what it keeps from. A sheet of another zone does not exist.
 */
@Service
@Transactional
public class SheetDrafts {

    private final SheetReader reader;
    private final DraftDesk desk;
    private final DraftLines lines;

    SheetDrafts(SheetReader reader, DraftDesk desk, DraftLines lines) {
        this.reader = reader;
        this.desk = desk;
        this.lines = lines;
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public SheetDraft draft(CriteriaSheetId id, Set<Long> zones) {
        return desk.view(writable(id, zones));
    }

    /** An empty draft. Of a code there is one draft in a year and zone at a time. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public CriteriaSheetId begin(NewSheet sheet, Set<Long> zones, Actor by) {
        return desk.begin(sheet, zones, by);
    }

    /** A draft that says what another sheet says: the next version, or a sheet of the library or of an earlier year. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public CriteriaSheetId copy(CriteriaSheetId from, long year, long zone, Set<Long> zones, Actor by) {
        var source = reader.find(from)
                .filter(sheet -> sheet.state() != SheetState.DRAFT)
                .filter(sheet -> sheet.zone().map(zones::contains).orElse(true))
                .orElseThrow(() -> missing(from));
        return desk.copy(source, year, zone, zones, by);
    }

    /** Typed over {@code revision}; an older head never overwrites a newer. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void saveHead(CriteriaSheetId id, SheetHead head, int revision, Set<Long> zones, Actor by) {
        desk.saveHead(locked(id, zones), head, revision, by);
    }

    /** A new line behind all others that belong to the same one. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void addLine(CriteriaSheetId id, DraftLine line, Set<Long> zones, Actor by) {
        lines.add(locked(id, zones), line, by);
    }

    /** Replaces the line {@code code}, typed over {@code version}; it may get another code and another place. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void saveLine(CriteriaSheetId id, String code, DraftLine line, int version, Set<Long> zones, Actor by) {
        lines.save(locked(id, zones), code, line, version, by);
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void move(CriteriaSheetId id, String code, LineMove move, Set<Long> zones, Actor by) {
        lines.move(locked(id, zones), code, move, by);
    }

    /** Takes the line out with all that lies below it; answers the removal, which can be undone. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public long remove(CriteriaSheetId id, String code, Set<Long> zones, Actor by) {
        return lines.remove(locked(id, zones), code, by);
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void restore(CriteriaSheetId id, long removal, Set<Long> zones, Actor by) {
        lines.restore(locked(id, zones), removal, by);
    }

    /** All at once, head and lines, as a workbook says. Read over {@code revision}. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void replace(CriteriaSheetId id, SheetContent content, int revision, Set<Long> zones, Actor by) {
        desk.replace(locked(id, zones), content, revision, by);
    }

    /** A draft nobody needs. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void discard(CriteriaSheetId id, Set<Long> zones, Actor by) {
        desk.discard(locked(id, zones), by);
    }

    private StoredSheet locked(CriteriaSheetId id, Set<Long> zones) {
        desk.lock(id);
        return writable(id, zones);
    }

    private StoredSheet writable(CriteriaSheetId id, Set<Long> zones) {
        var sheet = reader.find(id)
                .filter(found -> found.zone().filter(zones::contains).isPresent())
                .orElseThrow(() -> missing(id));
        if (sheet.state() != SheetState.DRAFT) {
            throw new BusinessRuleViolation(
                    "criteria.draft.published", sheet.content().head().title());
        }
        return sheet;
    }

    private static NotFoundException missing(CriteriaSheetId id) {
        return new NotFoundException("criteria sheet " + id.value());
    }
}

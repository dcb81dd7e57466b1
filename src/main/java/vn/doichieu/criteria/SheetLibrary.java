package vn.doichieu.criteria;

import java.util.List;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Which sheets there are, by year and in the library of the product, and taking one over into another year. */
@Service
@Transactional
public class SheetLibrary {

    private final SheetShelf shelf;
    private final SheetReader reader;
    private final DraftWriter writer;
    private final Journal journal;

    SheetLibrary(SheetShelf shelf, SheetReader reader, DraftWriter writer, Journal journal) {
        this.shelf = shelf;
        this.reader = reader;
        this.writer = writer;
        this.journal = journal;
    }

    /** Sheets that come with the product. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetHeading> library() {
        return shelf.library();
    }

    /** The sheets in force in a year, of each code the latest version these zones have. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetHeading> of(long emulationYearId, Set<Long> zones) {
        return shelf.of(emulationYearId, zones);
    }

    /** Everything these zones have, drafts and older versions as well. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetHeading> all(Set<Long> zones) {
        return shelf.all(zones);
    }

    /** A sheet in whatever state; a draft of another zone does not exist. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public SheetText read(CriteriaSheetId id, Set<Long> zones) {
        var sheet = reader.readable(id, zones);
        return new SheetText(
                id,
                sheet.version(),
                sheet.state(),
                sheet.year(),
                sheet.zone(),
                sheet.copiedFrom(),
                shelf.versionBefore(id),
                sheet.content());
    }

    /** Publishes a copy for the zone in the year, line by line with its source, for the same kinds of unit. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public CriteriaSheetId takeOver(CriteriaSheetId from, long emulationYearId, long zone, Actor by) {
        var sheet = reader.find(from)
                .filter(stored -> stored.state() != SheetState.DRAFT)
                .filter(stored -> stored.zone().map(own -> own == zone).orElse(true))
                .orElseThrow(() -> new NotFoundException("criteria sheet " + from.value()));
        var head = sheet.content().head();
        shelf.of(emulationYearId, Set.of(zone)).stream()
                .filter(other -> other.kinds().stream().anyMatch(head.kinds()::contains))
                .findFirst()
                .ifPresent(other -> {
                    throw new BusinessRuleViolation("criteria.library.kindTaken", head.code());
                });
        var copy = writer.copy(sheet, emulationYearId, zone, by);
        shelf.become(copy, SheetState.PUBLISHED);
        journal.record(
                by, Subject.YEAR, emulationYearId, "SHEET_TAKEN_OVER", null, head.code() + ", " + head.title(), null);
        return copy;
    }
}

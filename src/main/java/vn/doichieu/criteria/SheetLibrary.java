package vn.doichieu.criteria;

import java.util.List;
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
    private final Journal journal;

    SheetLibrary(SheetShelf shelf, Journal journal) {
        this.shelf = shelf;
        this.journal = journal;
    }

    /** Sheets that come with the product. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetHeading> library() {
        return shelf.library();
    }

    /** The published sheets of a year, of each code the latest version. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetHeading> of(long emulationYearId) {
        return shelf.of(emulationYearId);
    }

    /** Publishes a copy in the year, line by line with its source, for the same kinds of unit. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public CriteriaSheetId takeOver(CriteriaSheetId from, long emulationYearId, Actor by) {
        var sheet = shelf.heading(from).orElseThrow(() -> new NotFoundException("criteria sheet " + from.value()));
        var there = shelf.of(emulationYearId);
        sheet.kinds().stream()
                .filter(kind -> there.stream().anyMatch(other -> other.kinds().contains(kind)))
                .findFirst()
                .ifPresent(kind -> {
                    throw new BusinessRuleViolation("criteria.library.kindTaken", sheet.code());
                });
        var copy = shelf.copy(from, emulationYearId);
        journal.record(
                by, Subject.YEAR, emulationYearId, "SHEET_TAKEN_OVER", null, sheet.code() + ", " + sheet.title(), null);
        return copy;
    }
}

package vn.doichieu.criteria;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** The way of a sheet from draft to published to frozen. */
@Service
@Transactional
public class SheetPublication {

    private final SheetReader reader;
    private final SheetShelf shelf;
    private final DraftDesk desk;
    private final Journal journal;

    SheetPublication(SheetReader reader, SheetShelf shelf, DraftDesk desk, Journal journal) {
        this.reader = reader;
        this.shelf = shelf;
        this.desk = desk;
        this.journal = journal;
    }

    /** From now on its units are scored with it, and its text never changes. Read over {@code revision}. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void publish(CriteriaSheetId id, int revision, Set<Long> zones, Actor by) {
        var sheet = of(id, zones);
        requireState(sheet, SheetState.DRAFT);
        if (revision != sheet.revision()) {
            throw new BusinessRuleViolation("criteria.draft.changedMeanwhile", sheet.changedBy());
        }
        if (!desk.view(sheet).publishable()) {
            throw new BusinessRuleViolation("criteria.draft.faulty");
        }
        requireNoOther(sheet);
        become(sheet, SheetState.PUBLISHED, "PUBLISHED", null, by);
    }

    /** No newer version may take its place this year. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void freeze(CriteriaSheetId id, Set<Long> zones, Actor by) {
        var sheet = of(id, zones);
        requireState(sheet, SheetState.PUBLISHED);
        become(sheet, SheetState.FROZEN, "FROZEN", null, by);
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public void unfreeze(CriteriaSheetId id, String reason, Set<Long> zones, Actor by) {
        var sheet = of(id, zones);
        requireState(sheet, SheetState.FROZEN);
        become(sheet, SheetState.PUBLISHED, "UNFROZEN", reason, by);
    }

    private StoredSheet of(CriteriaSheetId id, Set<Long> zones) {
        desk.lock(id);
        return reader.find(id)
                .filter(sheet -> sheet.zone().filter(zones::contains).isPresent())
                .orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
    }

    private static void requireState(StoredSheet sheet, SheetState required) {
        if (sheet.state() != required) {
            throw new BusinessRuleViolation(
                    "criteria.draft.notInState." + sheet.state(),
                    sheet.content().head().title());
        }
    }

    /** Neither an earlier version that is frozen, nor another sheet for the same kind of unit. */
    private void requireNoOther(StoredSheet sheet) {
        var head = sheet.content().head();
        for (var other :
                shelf.of(sheet.year().orElseThrow(), Set.of(sheet.zone().orElseThrow()))) {
            boolean earlier = other.code().equals(head.code());
            if (earlier && other.state() == SheetState.FROZEN) {
                throw new BusinessRuleViolation("criteria.draft.frozen", head.code(), String.valueOf(other.version()));
            }
            if (!earlier && other.zone().isPresent() && other.kinds().stream().anyMatch(head.kinds()::contains)) {
                throw new BusinessRuleViolation("criteria.draft.kindTaken", other.code(), other.title());
            }
        }
    }

    private void become(StoredSheet sheet, SheetState state, String action, @Nullable String reason, Actor by) {
        shelf.become(sheet.id(), state);
        journal.record(
                by,
                Subject.CRITERIA_SHEET,
                sheet.id().value(),
                action,
                sheet.state().name(),
                state.name(),
                reason);
    }
}

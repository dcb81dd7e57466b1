package vn.doichieu.criteria;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Begins drafts, writes what concerns the whole of one, and says what is wrong with it. */
@Component
class DraftDesk {

    private final DraftWriter writer;
    private final Units units;
    private final ObjectProvider<KnownIndicators> indicators;
    private final Journal journal;

    DraftDesk(DraftWriter writer, Units units, ObjectProvider<KnownIndicators> indicators, Journal journal) {
        this.writer = writer;
        this.units = units;
        this.indicators = indicators;
        this.journal = journal;
    }

    SheetDraft view(StoredSheet sheet) {
        var known = KnownIndicators.in(indicators).stream()
                .map(KnownIndicators.Choice::code)
                .collect(Collectors.toSet());
        return new SheetDraft(
                sheet.id(),
                sheet.version(),
                sheet.state(),
                sheet.year().orElseThrow(),
                sheet.zone().orElseThrow(),
                sheet.copiedFrom(),
                sheet.revision(),
                sheet.changedBy(),
                sheet.changedAt(),
                sheet.content(),
                sheet.lineVersions(),
                SheetFaults.of(sheet.content(), known::contains),
                writer.removals(sheet.id()));
    }

    void lock(CriteriaSheetId id) {
        writer.lock(id);
    }

    CriteriaSheetId begin(NewSheet sheet, Set<Long> zones, Actor by) {
        requireYear(sheet.year(), sheet.zone(), zones);
        var code = sheet.head().code();
        requireOnlyDraft(code, sheet.year(), sheet.zone());
        var id = writer.begin(code, sheet.year(), sheet.zone(), Optional.empty(), by);
        writer.saveHead(id, sheet.head());
        journal.record(by, Subject.CRITERIA_SHEET, id.value(), "DRAFTED", null, title(sheet.head()), null);
        return id;
    }

    CriteriaSheetId copy(StoredSheet from, long year, long zone, Set<Long> zones, Actor by) {
        requireYear(year, zone, zones);
        var head = from.content().head();
        requireOnlyDraft(head.code(), year, zone);
        var id = writer.copy(from, year, zone, by);
        journal.record(by, Subject.CRITERIA_SHEET, id.value(), "COPIED", title(head), title(head), null);
        return id;
    }

    void saveHead(StoredSheet sheet, SheetHead head, int revision, Actor by) {
        requireCurrent(sheet, revision);
        if (head.equals(sheet.content().head())) {
            return;
        }
        requireCode(sheet, head.code());
        writer.saveHead(sheet.id(), head);
        changed(sheet, "HEAD_CHANGED", title(sheet.content().head()), title(head), by);
    }

    void replace(StoredSheet sheet, SheetContent content, int revision, Actor by) {
        requireCurrent(sheet, revision);
        requireCode(sheet, content.head().code());
        writer.saveHead(sheet.id(), content.head());
        writer.clear(sheet.id());
        writer.fill(sheet.id(), content.inOrder(), new HashMap<>(sheet.lineVersions()));
        changed(
                sheet,
                "REPLACED",
                String.valueOf(sheet.content().lines().size()),
                String.valueOf(content.lines().size()),
                by);
    }

    void discard(StoredSheet sheet, Actor by) {
        writer.delete(sheet.id());
        journal.record(
                by,
                Subject.CRITERIA_SHEET,
                sheet.id().value(),
                "DISCARDED",
                title(sheet.content().head()),
                null,
                null);
    }

    /** Counts the change and tells the journal. */
    void changed(StoredSheet sheet, String action, String from, String to, Actor by) {
        writer.touch(sheet.id(), by);
        journal.record(by, Subject.CRITERIA_SHEET, sheet.id().value(), action, from, to, null);
    }

    private void requireOnlyDraft(String code, long year, long zone) {
        writer.lockCode(code, year, zone);
        if (writer.draftOf(code, year, zone).isPresent()) {
            throw new BusinessRuleViolation("criteria.draft.another", code);
        }
    }

    /** A draft that takes another code would be a version of a sheet it was not copied from. */
    private void requireCode(StoredSheet sheet, String code) {
        if (code.equals(sheet.content().head().code())) {
            return;
        }
        long year = sheet.year().orElseThrow();
        long zone = sheet.zone().orElseThrow();
        writer.lockCode(code, year, zone);
        if (writer.isUsed(code, year, zone)) {
            throw new BusinessRuleViolation("criteria.draft.codeInUse", code);
        }
    }

    private void requireYear(long year, long zone, Set<Long> zones) {
        if (!zones.contains(zone) || !units.yearsOf(zone).contains(year)) {
            throw new NotFoundException("year " + year + " of zone " + zone);
        }
    }

    private static void requireCurrent(StoredSheet sheet, int revision) {
        if (revision != sheet.revision()) {
            throw new StaleVersion(title(sheet.content().head()), sheet.changedBy(), sheet.changedAt());
        }
    }

    private static String title(SheetHead head) {
        return head.code() + ", " + head.title();
    }
}

package vn.doichieu.criteria;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.MarkedSpreadsheet;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/**
 * Sheets out to a workbook and in from one. In takes three steps: the file is read and whatever is wrong is named by
 * cell, the person looks at the sheet it would become, then all of it is written as a draft or nothing.
 */
@Service
@Transactional
public class SheetImports {

    private final SheetReader reader;
    private final SheetDrafts sheets;
    private final SheetImportDrafts imports;
    private final ObjectProvider<KnownIndicators> indicators;
    private final SheetImportChoices choices;
    private final WorkbookWords words;

    SheetImports(
            SheetReader reader,
            SheetDrafts sheets,
            SheetImportDrafts imports,
            ObjectProvider<KnownIndicators> indicators,
            SheetImportChoices choices,
            Sentences sentences) {
        this.reader = reader;
        this.sheets = sheets;
        this.imports = imports;
        this.indicators = indicators;
        this.choices = choices;
        this.words = new WorkbookWords(sentences);
    }

    /** Any sheet the person may read; a draft only in its own zone. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    @Transactional(readOnly = true)
    public SheetWorkbook workbook(CriteriaSheetId id, Set<Long> zones) {
        var sheet = reader.readable(id, zones);
        var name = sheet.content().head().code() + "-v" + sheet.version() + ".xlsx";
        return new SheetWorkbook(name, new SheetWorkbookWriter(words, known()).write(sheet.content(), sheet.version()));
    }

    /** A form with two lines that show how it is filled in. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public byte[] form() {
        return new SheetWorkbookWriter(words, known()).form(ExampleSheet.content());
    }

    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public List<SheetImportChoice> targets(Set<Long> zones) {
        return choices.of(zones);
    }

    /** Keeps what was read, right or wrong; nothing is written to any sheet. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public long read(String fileName, byte[] content, SheetImportTarget target, Set<Long> zones, Actor by) {
        var workbook = Spreadsheet.readMarked(fileName, content);
        var draft = draft(target, zones);
        read(fileName, workbook, draft, HiddenRows.UNDECIDED);
        var revision = draft.map(SheetDraft::revision).orElse(null);
        return imports.keep(fileName, content, target, revision, workbook, by);
    }

    /** What would become of it; only for the person who sent the file. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    @Transactional(readOnly = true)
    public SheetImportView preview(long id, HiddenRows hidden, Set<Long> zones, Actor by) {
        var kept = imports.find(id, by);
        var draft = kept.doneAt().isPresent() ? Optional.<SheetDraft>empty() : draft(kept.target(), zones);
        var reading = read(kept.fileName(), kept.workbook(), draft, hidden);
        return new SheetImportView(
                id,
                kept.fileName(),
                kept.readAt(),
                kept.doneAt(),
                kept.target().draft() != null,
                hidden,
                reading,
                draft.map(before -> SheetDifference.between(before.content(), reading.content())));
    }

    /** All of it or nothing. {@code confirmed}: what the file does not say is meant as it was understood. */
    @PreAuthorize("hasAuthority('CRITERIA_EDIT')")
    public CriteriaSheetId write(long id, HiddenRows hidden, boolean confirmed, Set<Long> zones, Actor by) {
        var kept = imports.find(id, by);
        if (imports.finish(id, by).isPresent()) {
            throw new BusinessRuleViolation("criteria.import.done", kept.fileName());
        }
        var draft = draft(kept.target(), zones);
        var reading = read(kept.fileName(), kept.workbook(), draft, hidden);
        if (!reading.importable()) {
            throw new BusinessRuleViolation("criteria.import.notImportable");
        }
        if (!reading.doubts().isEmpty() && !confirmed) {
            throw new BusinessRuleViolation("criteria.import.unconfirmed");
        }
        var into = draft.map(SheetDraft::id).orElseGet(() -> begin(kept.target(), reading, zones, by));
        int revision =
                draft.isPresent() ? kept.revision() : sheets.draft(into, zones).revision();
        try {
            sheets.replace(into, reading.content(), revision, zones, by);
        } catch (StaleVersion stale) {
            throw new BusinessRuleViolation("criteria.import.overtaken", stale.by());
        }
        return into;
    }

    private CriteriaSheetId begin(SheetImportTarget target, WorkbookReading reading, Set<Long> zones, Actor by) {
        if (target.year() == null || target.zone() == null) {
            throw new NotFoundException("target of an import");
        }
        return sheets.begin(new NewSheet(reading.content().head(), target.year(), target.zone()), zones, by);
    }

    private Optional<SheetDraft> draft(SheetImportTarget target, Set<Long> zones) {
        if (target.draft() != null) {
            return Optional.of(sheets.draft(new CriteriaSheetId(target.draft()), zones));
        }
        if (target.zone() == null || !zones.contains(target.zone())) {
            throw new NotFoundException("zone of an import");
        }
        return Optional.empty();
    }

    private WorkbookReading read(
            String fileName, MarkedSpreadsheet workbook, Optional<SheetDraft> draft, HiddenRows hidden) {
        return new SheetWorkbookReader(words, known()).read(fileName, workbook, draft.map(SheetDraft::content), hidden);
    }

    private IndicatorList known() {
        return IndicatorList.of(KnownIndicators.in(indicators));
    }
}

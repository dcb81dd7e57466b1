package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/**
 * Targets from a workbook, in three steps: all of it is read and every fault named, the person looks at what would
 * change, then everything is written at once or nothing.
 */
@Service
@Transactional
public class TargetImports {

    private final AssignedTargets targets;
    private final TargetDrafts drafts;
    private final TargetBook book;
    private final Rounds rounds;
    private final Sentences sentences;

    TargetImports(AssignedTargets targets, TargetDrafts drafts, TargetBook book, Rounds rounds, Sentences sentences) {
        this.targets = targets;
        this.drafts = drafts;
        this.book = book;
        this.rounds = rounds;
        this.sentences = sentences;
    }

    /** A workbook with a row for each unit and a column for each rate; what is set stands in it. */
    @PreAuthorize("hasAuthority('TARGET_EDIT')")
    @Transactional(readOnly = true)
    public byte[] template(EmulationYear year, UnitScope scope) {
        return new TargetWorkbook(targets.of(year, scope), sentences).write();
    }

    /** Keeps what was read when there is no fault in it; nothing is written yet. */
    @PreAuthorize("hasAuthority('TARGET_EDIT')")
    public ImportReading read(TargetFile file, byte[] content, UnitScope scope, Actor by) {
        var year = rounds.year(file.year());
        var document = file.document().strip();
        if (document.isEmpty()) {
            throw new BusinessRuleViolation("figures.import.documentMissing");
        }
        file.from().ifPresent(day -> TargetBook.requireIn(year, day));
        var grid = targets.of(year, scope);
        var reading = new TargetWorkbook(grid, sentences).read(Spreadsheet.read(file.name(), content));
        if (!reading.faults().isEmpty()) {
            return new ImportReading(Optional.empty(), reading.faults());
        }
        if (reading.entries().isEmpty()) {
            throw new BusinessRuleViolation("figures.import.nothing", file.name());
        }
        long id = drafts.keep(file, content, document, reading.entries(), by);
        return new ImportReading(Optional.of(id), List.of());
    }

    /** What would be written, beside what stands; only for the person who sent the file. */
    @PreAuthorize("hasAuthority('TARGET_EDIT')")
    @Transactional(readOnly = true)
    public TargetPreview preview(long id, UnitScope scope, Actor by) {
        var draft = drafts.find(id, by);
        var year = rounds.year(draft.year());
        return new TargetPreview(id, year, draft, TargetPreview.rows(draft, targets.of(year, scope)));
    }

    /** All of it or nothing; says how many targets changed. */
    @PreAuthorize("hasAuthority('TARGET_EDIT')")
    public int write(long id, String reason, UnitScope scope, Actor by) {
        var preview = preview(id, scope, by);
        if (drafts.finish(id, by).isPresent()) {
            throw new BusinessRuleViolation(
                    "figures.import.done", preview.draft().fileName());
        }
        var rows = preview.rows().stream().filter(TargetPreview.Row::changes).toList();
        rows.forEach(row -> write(row, preview.draft(), reason, by));
        return rows.size();
    }

    private void write(TargetPreview.Row row, TargetDraft draft, String reason, Actor by) {
        var key = new TargetKey(row.unit().id(), row.rate().code(), draft.year());
        var text = new TargetText(row.entry().printed(), draft.document(), reason, draft.from());
        try {
            book.write(key, text, row.entry().version(), by);
        } catch (StaleVersion stale) {
            throw new BusinessRuleViolation(
                    "figures.import.overtaken", row.unit().shortName(), stale.by(), stale.current());
        }
    }
}

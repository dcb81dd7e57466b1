package vn.doichieu.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What is the same for the figures of one unit and of a whole zone: faults, what would change, writing it at once. */
@Component
class FigureDesk {

    /** As many as a message can name. */
    private static final int NAMED = 5;

    private final Ledger ledger;
    private final StandingFigures standing;
    private final FigureImportDrafts drafts;
    private final FigureLocks locks;
    private final ClaimBulk bulk;
    private final FigureImportBook imports;
    private final ApplicationEventPublisher events;

    FigureDesk(
            Ledger ledger,
            StandingFigures standing,
            FigureImportDrafts drafts,
            FigureLocks locks,
            ClaimBulk bulk,
            FigureImportBook imports,
            ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.standing = standing;
        this.drafts = drafts;
        this.locks = locks;
        this.bulk = bulk;
        this.imports = imports;
        this.events = events;
    }

    /** Keeps what was read when there is no fault in it; nothing is written yet. */
    ImportReading keep(ImportPlace place, String fileName, byte[] content, ImportedCells cells, Actor by) {
        var units = cells.filled().stream()
                .map(cell -> new UnitId(cell.figure().unit()))
                .collect(Collectors.toSet());
        var ground = standing.read(units, place.round(), place.source());
        var faults = cells.faults();
        faults.addAll(new ImportJudgement(ledger.indicators(), place.round(), ground, cells.filled()).faults());
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(CellFault::row).thenComparing(CellFault::column));
            return new ImportReading(Optional.empty(), faults);
        }
        if (cells.filled().isEmpty()) {
            throw new BusinessRuleViolation("figures.sheet.nothing", fileName);
        }
        var figures = cells.filled().stream()
                .map(cell -> cell.figure().seenAt(ground.version(cell.figure().spot())))
                .toList();
        return new ImportReading(Optional.of(drafts.keep(place, fileName, content, figures, by)), List.of());
    }

    ImportPreview preview(ImportDraft draft, Collection<UnitView> units) {
        return sight(draft, units).preview(locked(draft, units));
    }

    /** All of it or nothing. {@code warningsRead} is how many doubts the person was shown and has confirmed. */
    ImportPreview write(ImportDraft draft, Collection<UnitView> units, int warningsRead, Actor by) {
        if (drafts.finish(draft, by).isPresent()) {
            throw new BusinessRuleViolation("figures.sheet.done", draft.fileName());
        }
        bulk.lock(draft.figures().stream()
                .map(figure -> new UnitId(figure.unit()))
                .toList());
        var locked = locked(draft, units);
        var sight = sight(draft, units);
        var preview = sight.preview(locked);
        var writes = sight.writes(locked);
        requireWritable(preview, writes, warningsRead);
        put(preview, writes, by);
        return preview;
    }

    /** Under the lock of the units: writes what was judged already, notes it once and says so. */
    void put(ImportPreview preview, List<FigureWrite> writes, Actor by) {
        long id = imports.note(preview, writes, by);
        var place = preview.place();
        int written = bulk.write(writes, new ClaimBulk.Batch(place.round(), place.source(), id, by));
        if (written < writes.size()) {
            throw new IllegalStateException("only " + written + " of " + writes.size() + " figures were written");
        }
        events.publishEvent(new FiguresImported(changed(writes), place.round().id(), place.source(), by));
    }

    private ImportSight sight(ImportDraft draft, Collection<UnitView> units) {
        var byId = units.stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
        var place = draft.place();
        var ground = standing.read(byId.keySet(), place.round(), place.source());
        return new ImportSight(draft, ledger.indicators(), ground, byId);
    }

    private Map<UnitId, Sentence> locked(ImportDraft draft, Collection<UnitView> units) {
        var place = draft.place();
        var ids = units.stream().map(UnitView::id).toList();
        return place.unit().isPresent() ? locks.why(ids, place.round()) : locks.whyOfficial(ids, place.round());
    }

    private static void requireWritable(ImportPreview preview, List<FigureWrite> writes, int warningsRead) {
        var overtaken = preview.rows().stream()
                .filter(row -> row.overtaken().isPresent())
                .toList();
        if (!overtaken.isEmpty()) {
            var named = overtaken.stream()
                    .limit(NAMED)
                    .map(row -> Sentence.of(
                            "figures.sheet.overtakenCell",
                            row.indicator().name(),
                            row.unit().shortName(),
                            row.overtaken().orElseThrow()))
                    .reduce((first, next) -> Sentence.of("figures.sheet.and", first, next))
                    .orElseThrow();
            throw new BusinessRuleViolation("figures.sheet.overtakenCells", overtaken.size(), named);
        }
        if (writes.isEmpty()) {
            throw new BusinessRuleViolation(
                    preview.locked() > 0 ? "figures.sheet.allLocked" : "figures.sheet.nothingChanges");
        }
        if (warningsRead != preview.warnings().size()) {
            throw new BusinessRuleViolation(
                    "figures.sheet.warningsUnread", preview.warnings().size());
        }
    }

    private static Map<UnitId, Set<String>> changed(List<FigureWrite> writes) {
        return writes.stream()
                .collect(Collectors.groupingBy(
                        FigureWrite::unit, Collectors.mapping(FigureWrite::indicator, Collectors.toSet())));
    }
}

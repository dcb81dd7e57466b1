package vn.doichieu.records;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The evidence of the units (tài liệu minh chứng). What is outside the scope does not exist. */
@Service
@Transactional(readOnly = true)
public class EvidenceLibrary {

    private final EvidenceStore store;
    private final FileInspection inspection;
    private final Rounds rounds;
    private final Journal journal;

    EvidenceLibrary(EvidenceStore store, FileInspection inspection, Rounds rounds, Journal journal) {
        this.store = store;
        this.inspection = inspection;
        this.rounds = rounds;
        this.journal = journal;
    }

    /** The evidence of a unit for an emulation year, by title. */
    @PreAuthorize("hasAuthority('EVIDENCE_READ')")
    public List<EvidenceView> of(UnitId unit, long emulationYearId, UnitScope scope) {
        requireIn(scope, unit);
        return store.of(unit, emulationYearId);
    }

    /** Those of the numbers that lie within the scope; who reads a score sheet reads what its lines rest on. */
    @PreAuthorize("hasAnyAuthority('EVIDENCE_READ', 'SHEET_READ')")
    public Map<Long, EvidenceView> byIds(Collection<Long> ids, UnitScope scope) {
        return store.byIds(ids, scope.ids()).stream().collect(Collectors.toMap(EvidenceView::id, Function.identity()));
    }

    @PreAuthorize("hasAuthority('EVIDENCE_READ')")
    public EvidenceFile file(long id, UnitScope scope) {
        return store.file(id, scope.ids()).orElseThrow(() -> new NotFoundException("evidence " + id));
    }

    /** Keeps the file as it is and answers its number. The same file a second time is refused by the name it has. */
    @PreAuthorize("hasAuthority('EVIDENCE_ADD')")
    @Transactional
    public long add(NewEvidence evidence, byte[] content, UnitScope scope, Actor by) {
        requireIn(scope, evidence.unit());
        var year = rounds.year(evidence.emulationYearId());
        var kind = inspection.inspect(content);
        var name = kind.named(FileName.clean(evidence.fileName()));
        var id = store.add(evidence, name, kind, content, by.id())
                .orElseThrow(() -> new BusinessRuleViolation(
                        "records.file.alreadyThere", alreadyThere(evidence, content), String.valueOf(year.year())));
        journal.record(by, Subject.EVIDENCE, id, "ADDED", null, evidence.title(), null);
        return id;
    }

    private String alreadyThere(NewEvidence evidence, byte[] content) {
        return store.titleOf(evidence.unit(), evidence.emulationYearId(), FileInspection.sha256(content))
                .orElse("");
    }

    private static void requireIn(UnitScope scope, UnitId unit) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("unit " + unit.value());
        }
    }
}

package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * Supplementary reports (báo cáo bổ sung, đính chính): the only way to change what was reported once it is locked. Both
 * values stay; nothing of such a report can be changed afterwards.
 */
@Service
@Transactional
public class Supplements {

    private final SupplementBook book;
    private final ReportBook reports;
    private final ReportFiles files;
    private final FigureLocks locks;
    private final Ledger ledger;
    private final Units units;

    Supplements(
            SupplementBook book, ReportBook reports, ReportFiles files, FigureLocks locks, Ledger ledger, Units units) {
        this.book = book;
        this.reports = reports;
        this.files = files;
        this.locks = locks;
        this.ledger = ledger;
        this.units = units;
    }

    /** All of the unit in this round, the earliest first. */
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    @Transactional(readOnly = true)
    public List<SupplementView> of(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        return book.of(unit, round, ledger.indicators(), files.of(unit, round));
    }

    /** What may be corrected, for who writes one. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    @Transactional(readOnly = true)
    public SupplementPage page(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        var figures = ledger.read(List.of(unit), round).of(unit, Optional.empty(), round);
        return new SupplementPage(
                units.unit(unit),
                round,
                reports.read(unit, round),
                locks.why(unit, round),
                figures,
                book.of(unit, round, figures.indicators(), files.of(unit, round)));
    }

    /** Both values of every figure it would correct; what cannot be written is refused already here. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    @Transactional(readOnly = true)
    public List<SupplementLine> check(SupplementDraft draft, UnitScope scope) {
        requireLocked(draft, scope);
        return book.check(draft);
    }

    /** Answers its number among all supplementary reports. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public long write(SupplementDraft draft, Optional<NewReportFile> file, Actor by, UnitScope scope) {
        requireLocked(draft, scope);
        return book.write(draft, file, by);
    }

    private void requireLocked(SupplementDraft draft, UnitScope scope) {
        require(draft.unit(), scope);
        if (locks.why(draft.unit(), draft.round()).isEmpty()) {
            throw new BusinessRuleViolation("figures.supplement.notLocked");
        }
    }

    private static void require(UnitId unit, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("report of unit " + unit.value());
        }
    }
}

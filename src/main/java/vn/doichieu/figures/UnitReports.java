package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceFile;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The report of a unit: its heading, its sections, its paper. Figures are claims of their own: {@link Figures}. */
@Service
@Transactional
public class UnitReports {

    private final Units units;
    private final ReportBook reports;
    private final SectionBook sections;
    private final ReportFiles files;
    private final SupplementBook supplements;
    private final FigureLocks locks;
    private final Ledger ledger;

    UnitReports(
            Units units,
            ReportBook reports,
            SectionBook sections,
            ReportFiles files,
            SupplementBook supplements,
            FigureLocks locks,
            Ledger ledger) {
        this.units = units;
        this.reports = reports;
        this.sections = sections;
        this.files = files;
        this.supplements = supplements;
        this.locks = locks;
        this.ledger = ledger;
    }

    @PreAuthorize("hasAuthority('FIGURE_READ')")
    @Transactional(readOnly = true)
    public ReportPaper of(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        var papers = files.of(unit, round);
        var figures = ledger.read(List.of(unit), round).of(unit, Optional.empty(), round);
        return new ReportPaper(
                units.unit(unit),
                round,
                reports.read(unit, round),
                locks.why(unit, round),
                sections.read(unit, round),
                papers.stream().filter(paper -> paper.supplement().isEmpty()).toList(),
                supplements.of(unit, round, figures.indicators(), papers),
                figures);
    }

    /** What the report is called, who signed it and what its figures count. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public UnitReportView record(UnitId unit, Round round, ReportText text, int version, Actor by, UnitScope scope) {
        require(unit, scope);
        locks.requireOpen(unit, round);
        return reports.write(unit, round, text, version, by);
    }

    /** One section; an empty text empties it. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public ReportSectionView write(
            UnitId unit, Round round, ReportSection section, String text, int version, Actor by, UnitScope scope) {
        require(unit, scope);
        locks.requireOpen(unit, round);
        return sections.write(unit, round, section, text, version, by);
    }

    /** The paper as sent. Scans often come late: the first may be added to a locked report, none may be replaced there. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public void attach(UnitId unit, Round round, NewReportFile file, Actor by, UnitScope scope) {
        require(unit, scope);
        boolean replaces = files.of(unit, round).stream()
                .anyMatch(known -> known.supplement().isEmpty());
        if (replaces) {
            locks.requireOpen(unit, round);
        }
        files.attach(unit, round, file, by);
    }

    @PreAuthorize("hasAuthority('FIGURE_READ')")
    @Transactional(readOnly = true)
    public EvidenceFile file(long id, UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        return files.content(id, unit, round).orElseThrow(() -> new NotFoundException("file " + id));
    }

    private static void require(UnitId unit, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("report of unit " + unit.value());
        }
    }
}

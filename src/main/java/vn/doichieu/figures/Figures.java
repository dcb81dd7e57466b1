package vn.doichieu.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The door of the figure ledger: what the sources claim about a unit, and the ways to claim something. */
@Service
@Transactional
public class Figures {

    private final Ledger ledger;
    private final SurroundingsReader surroundings;
    private final ClaimBook book;
    private final Units units;
    private final ReportBook reports;
    private final SupplementBook supplements;
    private final FigureLocks locks;
    private final ObjectProvider<SheetContext> sheets;

    Figures(
            Ledger ledger,
            SurroundingsReader surroundings,
            ClaimBook book,
            Units units,
            ReportBook reports,
            SupplementBook supplements,
            FigureLocks locks,
            ObjectProvider<SheetContext> sheets) {
        this.ledger = ledger;
        this.surroundings = surroundings;
        this.book = book;
        this.units = units;
        this.reports = reports;
        this.supplements = supplements;
        this.locks = locks;
        this.sheets = sheets;
    }

    /** What is counted, how, and what must hold. */
    @PreAuthorize("hasAnyAuthority('FIGURE_READ', 'WORK_READ')")
    public Indicators indicators() {
        return ledger.indicators();
    }

    /** All figures of the unit in this round. The targets of the unit above are used where they may be read. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public UnitFigures of(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        var parent = units.unit(unit).parent().filter(scope::contains);
        var read = new ArrayList<>(List.of(unit));
        parent.ifPresent(read::add);
        return ledger.read(read, round).of(unit, parent, round);
    }

    /** As {@link #of}, with what the checks of these figures look at besides. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public UnitFigures checked(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        return Optional.ofNullable(
                        surroundings.read(List.of(unit), round, scope).get(unit))
                .orElseThrow(() -> new NotFoundException("unit " + unit.value()));
    }

    /** The figures with the report they were read in, what is found about it, and whether the unit may still change it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public FiguresView show(UnitId unit, Round round, UnitScope scope) {
        var figures = checked(unit, round, scope);
        var sheet = sheets.orderedStream()
                .flatMap(context -> context.sentSheet(unit, round.id()).stream())
                .findFirst();
        var lines = sheet.map(SheetContext.Sheet::linesByIndicator).orElse(Map.of());
        return new FiguresView(
                units.unit(unit),
                round,
                reports.read(unit, round),
                locks.why(unit, round),
                figures,
                figures.check(sheet.map(SheetContext.Sheet::facts), lines),
                figures.checks(),
                supplements.of(unit, round, figures.indicators(), List.of()));
    }

    /** The report the unit's claims were read in, when there is one. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAuthority('FIGURE_READ')")
    public Optional<UnitReportView> reportOf(UnitId unit, Round round, UnitScope scope) {
        require(unit, scope);
        return reports.read(unit, round);
    }

    /** What the unit's report says; an empty text takes it back. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public ClaimView report(FigureKey key, String printed, int version, Actor by, UnitScope scope) {
        require(key.unit(), scope);
        locks.requireOpen(key.unit(), key.round());
        return book.write(key, ClaimSource.UNIT_REPORT, printed, version, by);
    }

    /** What the official statistics form says; an empty text takes it back. */
    @PreAuthorize("hasAuthority('FIGURE_REPORT')")
    public ClaimView statistics(FigureKey key, String printed, int version, Actor by, UnitScope scope) {
        require(key.unit(), scope);
        locks.requireOpen(key.unit(), key.round());
        return book.write(key, ClaimSource.STATISTICS, printed, version, by);
    }

    /** What the team read in the files; an empty text takes it back. */
    @PreAuthorize("hasAuthority('FIGURE_VERIFY')")
    public ClaimView verify(FigureKey key, String printed, int version, Actor by, UnitScope scope) {
        require(key.unit(), scope);
        return book.write(key, ClaimSource.INSPECTED, printed, version, by);
    }

    /** What a line of the sheet is scored with; an empty text takes it back. */
    @PreAuthorize("hasAuthority('SHEET_SCORE')")
    public ClaimView scoreWith(FigureKey key, String printed, int version, Actor by, UnitScope scope) {
        require(key.unit(), scope);
        return book.write(key, ClaimSource.SCORE_SHEET, printed, version, by);
    }

    private static void require(UnitId unit, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("figures of unit " + unit.value());
        }
    }
}

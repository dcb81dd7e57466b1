package vn.doichieu.reporting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.PlanSummary;
import vn.doichieu.inspection.Plans;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.NewDocument;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Gives a confirmed report its number and day from the register of its zone. What was frozen stays as it is. */
@Service
@Transactional
public class ReportNumbering {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final ReportShelf shelf;
    private final ReportNumbers numbers;
    private final Inspections inspections;
    private final Plans plans;
    private final Units units;
    private final DocumentRegister register;
    private final Journal journal;
    private final Clock clock;

    ReportNumbering(
            ReportShelf shelf,
            ReportNumbers numbers,
            Inspections inspections,
            Plans plans,
            Units units,
            DocumentRegister register,
            Journal journal,
            Clock clock) {
        this.shelf = shelf;
        this.numbers = numbers;
        this.inspections = inspections;
        this.plans = plans;
        this.units = units;
        this.register = register;
        this.journal = journal;
        this.clock = clock;
    }

    /** The next free number, for a report of this zone that waits for one. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    @Transactional(readOnly = true)
    public Optional<ReportNumber> proposal(InspectionId id, Readership readers, UnitScope scope) {
        var report = shelf.take(id, Optional.empty(), readers);
        var today = LocalDate.now(clock);
        return Optional.of(report)
                .filter(InspectionReport::awaitsNumber)
                .flatMap(waiting -> zone(inspection(id, readers), scope))
                .map(zone -> new ReportNumber(
                        report.seal().orElseThrow().version(),
                        register.propose(zone, DocumentKind.REPORT, today, scope)
                                .number(),
                        today));
    }

    /** Once and for ever; a number already given, to this or to another report, is refused by name. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public void number(InspectionId id, ReportNumber given, Readership readers, UnitScope scope, Actor by) {
        var inspection = inspection(id, readers);
        var zone = zone(inspection, scope).orElseThrow(() -> new NotFoundException("report " + id.value()));
        requireReady(shelf.take(id, Optional.empty(), readers), given.version());
        numbers.hold(id, given.version());
        numbers.find(id, given.version()).ifPresent(ReportNumbering::refuseNumbered);
        if (given.issuedOn().isBefore(inspection.visitOn())) {
            throw new BusinessRuleViolation(
                    "reporting.number.beforeVisit", DAY.format(given.issuedOn()), DAY.format(inspection.visitOn()));
        }
        var subject = inspection.plan().subject() + ": " + inspection.unit().name();
        var symbol = register.register(
                new NewDocument(
                        zone,
                        DocumentKind.REPORT,
                        given.number(),
                        given.issuedOn(),
                        subject,
                        InspectionReportSubjects.SUBJECT.name(),
                        id.value()),
                scope,
                by);
        numbers.store(id, given.version(), symbol, given.issuedOn(), by.name());
        journal.record(
                by,
                InspectionReportSubjects.SUBJECT,
                id.value(),
                "NUMBERED",
                null,
                symbol + ", " + DAY.format(given.issuedOn()),
                null);
    }

    private static void requireReady(InspectionReport report, int version) {
        if (!report.official()) {
            throw new BusinessRuleViolation("reporting.number.draft");
        }
        if (report.editions().reopened()) {
            throw new BusinessRuleViolation("reporting.number.reopened");
        }
        if (report.seal().orElseThrow().version() != version) {
            throw new BusinessRuleViolation(
                    "reporting.number.replaced",
                    String.valueOf(version),
                    String.valueOf(report.seal().orElseThrow().version()));
        }
    }

    private static void refuseNumbered(InspectionReport.Issued issued) {
        throw new BusinessRuleViolation(
                "reporting.number.given",
                issued.symbol(),
                DAY.format(issued.on()),
                issued.by(),
                MOMENT.format(issued.at()));
    }

    private InspectionView inspection(InspectionId id, Readership readers) {
        return ReadingRights.with(() -> inspections.inspection(id, readers.readable()));
    }

    private Optional<ZoneView> zone(InspectionView inspection, UnitScope scope) {
        var unit = new UnitScope(Set.of(inspection.unit().id()));
        var ids = ReadingRights.with(() -> plans.plans(unit, UnitScope.NONE)).stream()
                .filter(plan -> plan.is(inspection.plan()))
                .map(PlanSummary::zoneId)
                .toList();
        return units.zonesWithin(scope).stream()
                .filter(zone -> ids.contains(zone.id()))
                .findFirst();
    }
}

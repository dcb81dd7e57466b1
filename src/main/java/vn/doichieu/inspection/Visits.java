package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** The visits of a zone as its standing office arranges them: put off, moved, called off, opened again. */
@Service
@Transactional
public class Visits {

    private static final String ARRANGE = "hasAuthority('VISIT_ARRANGE')";

    private final Inspections inspections;
    private final VisitBasisReader basis;
    private final VisitSteps steps;
    private final Journal journal;
    private final VisitCalendar calendar;

    Visits(Inspections inspections, VisitBasisReader basis, VisitSteps steps, Journal journal, VisitCalendar calendar) {
        this.inspections = inspections;
        this.basis = basis;
        this.steps = steps;
        this.journal = journal;
        this.calendar = calendar;
    }

    /** What happened to a visit, the latest first. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    @Transactional(readOnly = true)
    public List<Journal.Entry> history(VisitId id, UnitScope scope) {
        return journal.of(VisitSteps.SUBJECT, inspections.visit(id, scope).id().value());
    }

    /** One month of the visits of the zones these units belong to. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    @Transactional(readOnly = true)
    public CalendarView calendar(Optional<YearMonth> month, Optional<Integer> team, UnitScope scope) {
        return calendar.of(month, team, scope);
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    @Transactional(readOnly = true)
    public List<VisitView> all(UnitScope scope) {
        return calendar.all(scope);
    }

    /** Puts a visit off; with a new appointment it is planned again at once. */
    @PreAuthorize(ARRANGE)
    public void postpone(VisitId id, Optional<Appointment> to, Arranging arranging, UnitScope scope, Actor by) {
        var decidedOn = basis.arranged(id, scope).decidedOn();
        steps.postpone(id, arranging, by);
        to.ifPresent(appointment ->
                steps.move(id, appointment, decidedOn, new Arranging(arranging.reason(), arranging.version() + 1), by));
    }

    @PreAuthorize(ARRANGE)
    public void move(VisitId id, Appointment to, Arranging arranging, UnitScope scope, Actor by) {
        steps.move(id, to, basis.arranged(id, scope).decidedOn(), arranging, by);
    }

    @PreAuthorize(ARRANGE)
    public void cancel(VisitId id, Arranging arranging, UnitScope scope, Actor by) {
        basis.arranged(id, scope);
        steps.cancel(id, arranging, by);
    }

    @PreAuthorize(ARRANGE)
    public void restore(VisitId id, Arranging arranging, UnitScope scope, Actor by) {
        basis.arranged(id, scope).requireInForce();
        steps.restore(id, arranging, by);
    }

    /** Opens a confirmed visit until a day, or gives one that is open already another day. */
    @PreAuthorize(ARRANGE)
    public void reopen(VisitId id, LocalDate until, Arranging arranging, UnitScope scope, Actor by) {
        basis.arranged(id, scope);
        steps.reopen(id, until, arranging, by);
    }
}

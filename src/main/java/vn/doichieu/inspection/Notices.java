package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.NumberProposal;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Notices of inspection: issued by the standing office of the zone, one for each unit, and received by the unit. */
@Service
@Transactional(readOnly = true)
public class Notices {

    /** A unit is told that many days before a visit; fewer are warned about, not refused. */
    public static final int USUAL_DAYS_AHEAD = 10;

    private static final String ARRANGE = "hasAuthority('VISIT_ARRANGE')";

    private final NoticeReader reader;
    private final NoticeDesk desk;
    private final Inspections inspections;
    private final VisitReader visits;
    private final VisitBasisReader basis;
    private final DocumentRegister register;
    private final Units units;
    private final ObjectProvider<RequestedFiles> files;

    Notices(
            NoticeReader reader,
            NoticeDesk desk,
            Inspections inspections,
            VisitReader visits,
            VisitBasisReader basis,
            DocumentRegister register,
            Units units,
            ObjectProvider<RequestedFiles> files) {
        this.reader = reader;
        this.desk = desk;
        this.inspections = inspections;
        this.visits = visits;
        this.basis = basis;
        this.register = register;
        this.units = units;
        this.files = files;
    }

    /** Notices to these units, the latest first. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<NoticeView> notices(UnitScope scope) {
        return reader.ofUnits(scope.ids());
    }

    @PreAuthorize("hasAuthority('PLAN_READ')")
    public NoticeView notice(NoticeId id, UnitScope scope) {
        return reader.notice(id, scope.ids()).orElseThrow(() -> new NotFoundException("notice " + id.value()));
    }

    /** Notices about one visit, to these units. */
    @PreAuthorize("hasAuthority('PLAN_READ')")
    public List<NoticeView> ofVisit(VisitId visit, UnitScope scope) {
        return reader.ofVisit(visit, scope.ids());
    }

    /** The newest notices that still hold and that nobody of these units has confirmed. */
    @PreAuthorize("hasAuthority('NOTICE_RECEIVE')")
    public List<NoticeView> unread(UnitScope scope) {
        return reader.ofUnits(scope.ids()).stream()
                .filter(notice -> notice.newest() && notice.receipt().isEmpty())
                .toList();
    }

    /** What the units of a visit have been told. */
    @PreAuthorize(ARRANGE)
    public NoticeBoard board(VisitId visit, UnitScope scope) {
        return desk.board(basis.arranged(visit, scope).zone(), List.of(inspections.visit(visit, scope)));
    }

    /** What the units of all visits of a plan have been told. */
    @PreAuthorize(ARRANGE)
    public NoticeBoard boardOfPlan(long plan, UnitScope scope) {
        var found = visits.ofPlan(plan);
        if (found.isEmpty()) {
            throw new NotFoundException("visits of plan " + plan);
        }
        return desk.board(basis.arranged(found.get(0).id(), scope).zone(), found);
    }

    /** The files a team usually asks for. */
    @PreAuthorize(ARRANGE)
    public List<String> usualFiles() {
        return files.stream().flatMap(known -> known.usual().stream()).toList();
    }

    @PreAuthorize(ARRANGE)
    public NumberProposal number(NoticeBoard board, LocalDate day, UnitScope scope) {
        return register.propose(zone(board, scope), DocumentKind.NOTICE, day, scope);
    }

    /** Issues notices to the chosen units of the board, in its order; either all or none. */
    @PreAuthorize(ARRANGE)
    @Transactional
    public List<NoticeId> issue(
            NoticeBoard board, Set<InspectionId> chosen, NoticeDraft draft, UnitScope scope, Actor by) {
        return desk.issue(zone(board, scope), desk.held(board, chosen), draft, scope, by);
    }

    /** Somebody of the unit confirms that the notice has come. */
    @PreAuthorize("hasAuthority('NOTICE_RECEIVE')")
    @Transactional
    public void receive(NoticeId id, UnitScope own, Actor by) {
        desk.receive(reader.notice(id, own.ids()).orElseThrow(() -> new NotFoundException("notice " + id.value())), by);
    }

    private ZoneView zone(NoticeBoard board, UnitScope scope) {
        return units.zonesWithin(scope).stream()
                .filter(zone -> zone.id() == board.zone())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone " + board.zone()));
    }
}

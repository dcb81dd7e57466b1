package vn.doichieu.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.Notices;
import vn.doichieu.reconciliation.WaitingDiscrepancies;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetOpenings;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** Gathers what waits for a person, by that person's rights. */
@Service
@Transactional(readOnly = true)
public class MyWork {

    /** What belongs together on the page. */
    public record Group(WorkItem.Group group, List<WorkItem> items) {}

    private final ScoreSheets sheets;
    private final SheetOpenings openings;
    private final Inspections inspections;
    private final Minutes minutes;
    private final Notices notices;
    private final WaitingDiscrepancies discrepancies;

    MyWork(
            ScoreSheets sheets,
            SheetOpenings openings,
            Inspections inspections,
            Minutes minutes,
            Notices notices,
            WaitingDiscrepancies discrepancies) {
        this.sheets = sheets;
        this.openings = openings;
        this.inspections = inspections;
        this.minutes = minutes;
        this.notices = notices;
        this.discrepancies = discrepancies;
    }

    /** What has to be done first, then what others have, then what there is to read; the nearest due date first. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public List<Group> of(CurrentUser user) {
        var items = new ArrayList<WorkItem>();
        if (user.may(Permission.SHEET_READ)) {
            sheets.list(user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ)).stream()
                    .flatMap(sheet -> SheetWork.of(sheet, user).stream())
                    .forEach(items::add);
        }
        if (user.may(Permission.SHEET_SCORE)) {
            openings.offered(user.scope(Permission.SHEET_SCORE)).stream()
                    .map(SheetWork::begin)
                    .forEach(items::add);
        }
        inspectionsOf(user).forEach(items::add);
        noticesTo(user).forEach(items::add);
        new DiscrepancyWork(discrepancies, user).items().forEach(items::add);
        items.sort(Comparator.comparing(item -> item.due().orElse(LocalDate.MAX)));
        return Stream.of(WorkItem.Group.values())
                .map(group -> new Group(
                        group,
                        items.stream().filter(item -> item.group() == group).toList()))
                .toList();
    }

    /** Notices nobody of the unit has confirmed yet. */
    private Stream<WorkItem> noticesTo(CurrentUser user) {
        return user.may(Permission.NOTICE_RECEIVE)
                ? notices.unread(user.scope(Permission.NOTICE_RECEIVE)).stream().map(NoticeWork::of)
                : Stream.empty();
    }

    private Stream<WorkItem> inspectionsOf(CurrentUser user) {
        if (!user.may(Permission.PLAN_READ)) {
            return Stream.empty();
        }
        var work = new InspectionWork(user, toConfirm(user));
        return inspections.inspections(seen(user)).stream().flatMap(inspection -> work.of(inspection).stream());
    }

    /** Inspections whose minutes lack the confirmation of this very person. */
    private Set<InspectionId> toConfirm(CurrentUser user) {
        var waiting = new HashSet<InspectionId>();
        if (user.may(Permission.MINUTES_CONFIRM)) {
            minutes.unconfirmed(user.scope(Permission.MINUTES_CONFIRM)).forEach(it -> waiting.add(it.id()));
        }
        if (user.may(Permission.MINUTES_CLOSE)) {
            minutes.unconfirmedByLeader(user.id(), user.scope(Permission.MINUTES_CLOSE))
                    .forEach(it -> waiting.add(it.id()));
        }
        return waiting;
    }

    private static UnitScope seen(CurrentUser user) {
        return Stream.of(Permission.INSPECTION_READ, Permission.MINUTES_CONFIRM, Permission.REPORT_READ)
                .map(user::scope)
                .reduce(UnitScope.NONE, UnitScope::plus);
    }
}

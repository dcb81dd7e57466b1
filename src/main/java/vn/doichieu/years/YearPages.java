package vn.doichieu.years;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetRow;
import vn.doichieu.figures.TargetView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.UnitAccounts;
import vn.doichieu.inspection.Plans;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** Gathers one year from the modules that hold its parts, with a fixed number of queries. */
@Component
class YearPages {

    private final Years years;
    private final Rounds rounds;
    private final Units units;
    private final SheetLibrary sheets;
    private final AssignedTargets targets;
    private final Plans plans;
    private final UnitAccounts accounts;
    private final Clock clock;

    YearPages(
            Years years,
            Rounds rounds,
            Units units,
            SheetLibrary sheets,
            AssignedTargets targets,
            Plans plans,
            UnitAccounts accounts,
            Clock clock) {
        this.years = years;
        this.rounds = rounds;
        this.units = units;
        this.sheets = sheets;
        this.targets = targets;
        this.plans = plans;
        this.accounts = accounts;
        this.clock = clock;
    }

    YearPage page(ZoneYear year, CurrentUser user) {
        var all = years.of(user.zones(Permission.YEAR_EDIT));
        var members = units.membersOf(year.zone().id(), year.year().id());
        var scope =
                new UnitScope(new HashSet<>(members.stream().map(UnitView::id).toList()));
        var published = sheets.of(year.year().id(), Set.of(year.zone().id()));
        var rows = targets.of(year.year(), scope).rows();
        int cells = rows.stream().mapToInt(row -> row.targets().size()).sum();
        int set = rows.stream().mapToInt(YearPages::set).sum();
        var needs = new YearNeeds(year, members, published, set, cells, plansOf(year, user), accounts.rolesOf(scope));
        return new YearPage(
                year,
                year.on(LocalDate.now(clock)),
                all.stream()
                        .filter(other -> other.year().id() == year.year().id()
                                && other.zone().id() != year.zone().id())
                        .toList(),
                years.members(year),
                members.size(),
                rounds.deadlines(year.rounds()),
                published,
                set,
                cells,
                needs.all(),
                LastYear.before(year, all));
    }

    private static int set(TargetRow row) {
        return (int) row.targets().stream().filter(TargetView::isSet).count();
    }

    private int plansOf(ZoneYear year, CurrentUser user) {
        return (int) plans.plans(user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT)).stream()
                .filter(plan -> plan.zoneId() == year.zone().id()
                        && plan.year() == year.year().year())
                .count();
    }
}

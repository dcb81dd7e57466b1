package vn.doichieu.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.UnitAccounts;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.shared.Permission;

/**
 * Leads whoever sets up an office from the empty installation to the first year of a zone. Others are not asked about:
 * for them it reads nothing.
 */
@Service
@Transactional(readOnly = true)
public class FirstSteps {

    private final Units units;
    private final Years years;
    private final UnitAccounts accounts;

    FirstSteps(Units units, Years years, UnitAccounts accounts) {
        this.units = units;
        this.years = years;
        this.accounts = accounts;
    }

    /** None once everything is there. */
    @PreAuthorize("hasAuthority('WORK_READ')")
    public List<Beginning> of(CurrentUser user) {
        var all = new ArrayList<Beginning>();
        if (user.everywhere(Permission.ZONE_EDIT)) {
            all.add(installation());
        }
        if (user.may(Permission.YEAR_EDIT)) {
            all.addAll(zonesWithoutAYear(user));
        }
        return all.stream().filter(beginning -> !beginning.isDone()).toList();
    }

    private Beginning installation() {
        var zones = units.zones().stream().map(ZoneView::id).toList();
        var run = !zones.isEmpty() && accounts.zonesWithSecretary().containsAll(zones);
        return Beginning.of(Optional.empty())
                .with(FirstStep.Kind.UNITS, units.any(), "/units")
                .with(FirstStep.Kind.ZONES, !zones.isEmpty(), zones.isEmpty() ? "/zones/new" : "/zones")
                .with(FirstStep.Kind.SECRETARY, run, "/accounts/new");
    }

    /** The page of a year says itself what is missing from there on. */
    private List<Beginning> zonesWithoutAYear(CurrentUser user) {
        var own = user.zones(Permission.YEAR_EDIT);
        var begun = years.of(own).stream().map(year -> year.zone().id()).collect(Collectors.toSet());
        var waiting = years.zones(own).stream()
                .filter(zone -> !begun.contains(zone.id()))
                .toList();
        if (waiting.isEmpty()) {
            return List.of();
        }
        var listed = units.any();
        return waiting.stream().map(zone -> begin(zone, listed)).toList();
    }

    private static Beginning begin(ZoneView zone, boolean listed) {
        return Beginning.of(Optional.of(zone.name()))
                .with(FirstStep.Kind.MEMBERS, listed, "/units")
                .with(FirstStep.Kind.YEAR, false, "/years/new?zone=" + zone.id())
                .with(FirstStep.Kind.PEOPLE, false, "/accounts/import")
                .with(FirstStep.Kind.PLAN, false, "/plans");
    }
}

package vn.doichieu.years;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.NewExtension;
import vn.doichieu.organization.RoundEdit;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** One round: its days, and more time for a unit or for a whole zone. */
@Service
@Transactional
public class RoundWork {

    private final Years years;
    private final Units units;

    RoundWork(Years years, Units units) {
        this.years = years;
        this.units = units;
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public RoundPage page(long year, long round, CurrentUser user) {
        var zones = user.zones(Permission.YEAR_EDIT);
        var edited = years.round(round, zones);
        if (edited.year().id() != year) {
            throw new NotFoundException("round " + round + " of year " + year);
        }
        return new RoundPage(
                edited,
                edited.zones().stream()
                        .filter(zone -> zones.contains(zone.id()))
                        .map(zone -> new RoundPage.ZoneUnits(zone, units.membersOf(zone.id(), year)))
                        .toList());
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void setDays(RoundEdit edit, CurrentUser user) {
        years.setDays(edit, user.zones(Permission.YEAR_EDIT), user.actor());
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void extend(NewExtension extension, CurrentUser user) {
        years.extend(extension, user.zones(Permission.YEAR_EDIT), user.actor());
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void withdraw(long extension, String reason, CurrentUser user) {
        years.withdraw(extension, reason, user.zones(Permission.YEAR_EDIT), user.actor());
    }
}

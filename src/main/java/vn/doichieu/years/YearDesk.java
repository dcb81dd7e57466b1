package vn.doichieu.years;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.NewYear;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** The years of the zones somebody runs: the list, one year, and opening the next. */
@Service
@Transactional(readOnly = true)
public class YearDesk {

    private final Years years;
    private final YearPages pages;
    private final Proposals proposals;
    private final Rounds rounds;
    private final SheetLibrary sheets;
    private final AssignedTargets targets;
    private final Units units;
    private final Clock clock;

    YearDesk(
            Years years,
            YearPages pages,
            Proposals proposals,
            Rounds rounds,
            SheetLibrary sheets,
            AssignedTargets targets,
            Units units,
            Clock clock) {
        this.years = years;
        this.pages = pages;
        this.proposals = proposals;
        this.rounds = rounds;
        this.sheets = sheets;
        this.targets = targets;
        this.units = units;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public List<YearRow> list(CurrentUser user) {
        var today = LocalDate.now(clock);
        return years.of(user.zones(Permission.YEAR_EDIT)).stream()
                .map(year -> new YearRow(year, year.on(today)))
                .toList();
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public List<ZoneView> zones(CurrentUser user) {
        return years.zones(user.zones(Permission.YEAR_EDIT));
    }

    /** Of several zones in this year the one asked for, else the first. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public YearPage year(long year, Optional<Long> zone, CurrentUser user) {
        return pages.page(chosen(year, zone, user), user);
    }

    private ZoneYear chosen(long year, Optional<Long> zone, CurrentUser user) {
        return years.of(user.zones(Permission.YEAR_EDIT)).stream()
                .filter(it -> it.year().id() == year)
                .filter(it -> zone.map(id -> id == it.zone().id()).orElse(true))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("year " + year));
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public YearProposal proposal(Optional<Long> zone, boolean fromNothing, Optional<Sector> sector, CurrentUser user) {
        return proposals.of(zone, fromNothing, sector, user);
    }

    /** All or nothing: the year with its members and rounds, the sheets it takes over, the targets if wanted. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional
    public EmulationYear open(YearOrder order, CurrentUser user) {
        var zones = user.zones(Permission.YEAR_EDIT);
        var last = years.of(zones).stream()
                .filter(it -> it.zone().id() == order.zone())
                .findFirst();
        var year = years.open(asTheSectorHasIt(order.year()), order.zone(), zones, user.actor());
        order.sheets().forEach(sheet -> sheets.takeOver(sheet, year.id(), order.zone(), user.actor()));
        if (order.targets()) {
            last.ifPresent(it -> targets.takeOver(it.year(), year, members(order.zone(), year.id()), user.actor()));
        }
        return year;
    }

    /** A zone that joins a year opened by another takes its days. */
    private NewYear asTheSectorHasIt(NewYear wanted) {
        return years.opened(wanted.sector(), wanted.year())
                .map(known -> new NewYear(
                        wanted.sector(),
                        known.year(),
                        known.startsOn(),
                        known.endsOn(),
                        rounds.ofYear(known.id()).stream().map(RoundDays::of).toList(),
                        wanted.members()))
                .orElse(wanted);
    }

    private UnitScope members(long zone, long year) {
        return new UnitScope(new HashSet<>(
                units.membersOf(zone, year).stream().map(UnitView::id).toList()));
    }
}

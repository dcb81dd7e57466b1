package vn.doichieu.years;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** Works out what a new year would be: the year after the last one of the zone, or the first one of all. */
@Component
class Proposals {

    /** Where there is no last year to follow: sheets five days after the interim day, a month after the year. */
    private static final int INTERIM_DUE_DAYS = 5;

    private final Years years;
    private final Candidates candidates;
    private final Rounds rounds;
    private final SheetLibrary sheets;
    private final AssignedTargets targets;
    private final Clock clock;

    Proposals(
            Years years,
            Candidates candidates,
            Rounds rounds,
            SheetLibrary sheets,
            AssignedTargets targets,
            Clock clock) {
        this.years = years;
        this.candidates = candidates;
        this.rounds = rounds;
        this.sheets = sheets;
        this.targets = targets;
        this.clock = clock;
    }

    YearProposal of(Optional<Long> askedZone, boolean fromNothing, Optional<Sector> askedSector, CurrentUser user) {
        var zones = years.zones(user.zones(Permission.YEAR_EDIT));
        var zone = zones.stream()
                .filter(it -> askedZone.map(id -> id == it.id()).orElse(true))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone"));
        var last = years.of(Set.of(zone.id())).stream().findFirst();
        var from = fromNothing ? Optional.<ZoneYear>empty() : last;
        var sector = from.map(year -> Sector.valueOf(year.year().sector()))
                .or(() -> askedSector)
                .orElse(Sector.ENFORCEMENT);
        int year = last.map(it -> it.year().year() + 1).orElseGet(() -> runningYear(sector));
        return proposal(new Start(zone, zones, from, sector, year), user);
    }

    private record Start(ZoneView zone, List<ZoneView> zones, Optional<ZoneYear> from, Sector sector, int year) {

        int yearsOn() {
            return from.map(last -> year - last.year().year()).orElse(0);
        }
    }

    private YearProposal proposal(Start start, CurrentUser user) {
        var joined = years.opened(start.sector(), start.year());
        var startsOn = joined.map(EmulationYear::startsOn).orElseGet(() -> startsOn(start));
        var endsOn = joined.map(EmulationYear::endsOn).orElseGet(() -> endsOn(start));
        return new YearProposal(
                start.zone(),
                start.zones(),
                start.from(),
                start.sector(),
                start.year(),
                startsOn,
                endsOn,
                days(start, joined, endsOn),
                candidates.of(start.from(), startsOn, endsOn),
                offered(start, joined),
                start.from().map(last -> targetsOf(last, user)).orElse(0),
                joined);
    }

    private int runningYear(Sector sector) {
        var today = LocalDate.now(clock);
        int year = today.getYear();
        return today.isAfter(sector.endOf(year)) ? year + 1 : year;
    }

    private static LocalDate startsOn(Start start) {
        return start.from()
                .map(last -> RoundDays.moved(last.year().startsOn(), start.yearsOn()))
                .orElseGet(() -> start.sector().startOf(start.year()));
    }

    private static LocalDate endsOn(Start start) {
        return start.from()
                .map(last -> RoundDays.moved(last.year().endsOn(), start.yearsOn()))
                .orElseGet(() -> start.sector().endOf(start.year()));
    }

    private List<RoundDays> days(Start start, Optional<EmulationYear> joined, LocalDate endsOn) {
        var known = joined.map(year ->
                        rounds.ofYear(year.id()).stream().map(RoundDays::of).toList())
                .orElseGet(() -> start.from()
                        .map(last -> last.rounds().stream()
                                .map(round -> RoundDays.of(round).movedOn(start.yearsOn()))
                                .toList())
                        .orElse(List.of()));
        var byKind = known.stream().collect(Collectors.toMap(RoundDays::kind, Function.identity()));
        return List.of(
                byKind.getOrDefault(Round.Kind.INTERIM, interim(endsOn)),
                byKind.getOrDefault(Round.Kind.FINAL, last(endsOn)));
    }

    /** A month before the year ends, as teams inspect. */
    private static RoundDays interim(LocalDate endsOn) {
        var asOf = endsOn.withDayOfMonth(1).minusDays(1);
        return new RoundDays(
                Round.Kind.INTERIM, asOf, Optional.empty(), asOf.plusDays(INTERIM_DUE_DAYS), Optional.empty());
    }

    private static RoundDays last(LocalDate endsOn) {
        return new RoundDays(
                Round.Kind.FINAL, endsOn, Optional.empty(), RoundDays.moved(endsOn.plusMonths(1), 0), Optional.empty());
    }

    private List<SheetHeading> offered(Start start, Optional<EmulationYear> joined) {
        boolean forEveryZone =
                joined.map(year -> !sheets.of(year.id(), Set.of()).isEmpty()).orElse(false);
        if (forEveryZone) {
            return List.of();
        }
        var last = start.from()
                .map(year -> sheets.of(year.year().id(), Set.of(year.zone().id())))
                .orElse(List.of());
        return last.isEmpty() ? sheets.library() : last;
    }

    private int targetsOf(ZoneYear last, CurrentUser user) {
        return (int) targets.of(last.year(), user.scope(Permission.FIGURE_READ)).rows().stream()
                .flatMap(row -> row.targets().stream())
                .filter(TargetView::isSet)
                .count();
    }
}

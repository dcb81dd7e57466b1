package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * The emulation years of a zone: opening one, the days of its rounds, more time. Each method is given the zones the
 * right holds for; another zone does not exist.
 */
@Service
@Transactional
public class Years {

    private final YearReader reader;
    private final YearOpening opening;
    private final RoundDesk desk;

    Years(YearReader reader, YearOpening opening, RoundDesk desk) {
        this.reader = reader;
        this.opening = opening;
        this.desk = desk;
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<ZoneView> zones(Set<Long> zones) {
        return reader.zones(zones);
    }

    /** The years these zones have members in, the latest first. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<ZoneYear> of(Set<Long> zones) {
        return reader.years(zones);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public ZoneYear year(long zone, long year, Set<Long> zones) {
        return of(zones).stream()
                .filter(it -> it.zone().id() == zone && it.year().id() == year)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("year " + year + " of zone " + zone));
    }

    /** The members themselves, without the units below them; the head first. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<ZoneMember> members(ZoneYear of) {
        return reader.members(of.zone().id(), of.year().id());
    }

    /** Units that could be members in a year with these days: active in it, and no part of another unit that is listed. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public List<UnitView> candidates(LocalDate from, LocalDate to) {
        return reader.candidates(from, to);
    }

    /** Those of these units that are there in a year with these days. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public Set<UnitId> active(Set<UnitId> units, LocalDate from, LocalDate to) {
        return reader.active(units, from, to);
    }

    /** A year another zone of the same sector has opened already: a zone joins it and shares its rounds. */
    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public Optional<EmulationYear> opened(Sector sector, int year) {
        return reader.opened(sector, year);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public EmulationYear open(NewYear year, long zone, Set<Long> zones, Actor by) {
        require(zone, zones);
        return opening.open(year, zone, by);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    @Transactional(readOnly = true)
    public EditedRound round(long round, Set<Long> zones) {
        return desk.round(round, zones);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void setDays(RoundEdit edit, Set<Long> zones, Actor by) {
        desk.setDays(edit, zones, by);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void extend(NewExtension extension, Set<Long> zones, Actor by) {
        require(extension.zoneId(), zones);
        desk.extend(extension, by);
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public void withdraw(long extension, String reason, Set<Long> zones, Actor by) {
        desk.withdraw(extension, reason, zones, by);
    }

    private static void require(long zone, Set<Long> zones) {
        if (!zones.contains(zone)) {
            throw new NotFoundException("zone " + zone);
        }
    }
}

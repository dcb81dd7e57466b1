package vn.doichieu.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Emulation zones and their members, year by year: kept by the zone's own standing office and by who may make zones. */
@Service
@Transactional
public class Zones {

    private static final String READERS = "hasAnyAuthority('PLAN_READ', 'ACCOUNT_READ', 'ZONE_EDIT')";
    private static final String EDITORS = "hasAnyAuthority('YEAR_EDIT', 'ZONE_EDIT')";

    private final ZoneReader reader;
    private final ZoneBook book;
    private final Rounds rounds;

    Zones(ZoneReader reader, ZoneBook book, Rounds rounds) {
        this.reader = reader;
        this.book = book;
        this.rounds = rounds;
    }

    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public List<ZoneSummary> list(ActingUser user) {
        return reader.list(zone -> mayEdit(zone, user));
    }

    /** Without a year: the latest one the zone has members in. */
    @PreAuthorize(READERS)
    @Transactional(readOnly = true)
    public ZonePage show(long id, @Nullable Long year, String search, ActingUser user) {
        return reader.page(id, Optional.ofNullable(year), search, mayEdit(id, user));
    }

    @PreAuthorize("hasAuthority('ZONE_EDIT')")
    public long create(NewZone zone, ActingUser user) {
        return book.create(zone, user.actor());
    }

    /** How many came in. */
    @PreAuthorize(EDITORS)
    public int add(long zone, long year, Collection<UnitId> units, ActingUser user) {
        require(zone, user);
        return book.add(zone, rounds.year(year), units, user.actor());
    }

    @PreAuthorize(EDITORS)
    public void changeRole(long zone, long year, UnitId unit, ZoneRole seen, ZoneRole role, ActingUser user) {
        require(zone, user);
        book.changeRole(zone, rounds.year(year), unit, seen, role, user.actor());
    }

    @PreAuthorize(EDITORS)
    public void remove(long zone, long year, UnitId unit, ZoneRole seen, String reason, ActingUser user) {
        require(zone, user);
        book.remove(zone, rounds.year(year), unit, seen, reason, user.actor());
    }

    private static void require(long zone, ActingUser user) {
        if (!mayEdit(zone, user)) {
            throw new NotFoundException("zone " + zone);
        }
    }

    private static boolean mayEdit(long zone, ActingUser user) {
        return user.everywhere(Permission.ZONE_EDIT)
                || user.zones(Permission.YEAR_EDIT).contains(zone);
    }
}

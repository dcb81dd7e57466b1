package vn.doichieu.organization;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Writes zones and who belongs to them in which year, one at a time for each zone. */
@Component
class ZoneBook {

    private final JdbcClient jdbc;
    private final Units units;
    private final ObjectProvider<MembershipUse> uses;
    private final Journal journal;
    private final Sentences sentences;

    ZoneBook(JdbcClient jdbc, Units units, ObjectProvider<MembershipUse> uses, Journal journal, Sentences sentences) {
        this.jdbc = jdbc;
        this.units = units;
        this.uses = uses;
        this.journal = journal;
        this.sentences = sentences;
    }

    long create(NewZone zone, Actor by) {
        var taken = jdbc.sql("select name from emulation_zone where code = :code or lower(name) = lower(:name)")
                .param("code", zone.code())
                .param("name", zone.name())
                .query(String.class)
                .optional();
        if (taken.isPresent()) {
            throw new BusinessRuleViolation("organization.zone.taken", taken.get(), zone.code());
        }
        var id = new GeneratedKeyHolder();
        jdbc.sql("insert into emulation_zone (code, name, symbol, kind) values (:code, :name, :symbol, :kind)")
                .param("code", zone.code())
                .param("name", zone.name())
                .param("symbol", zone.symbol())
                .param("kind", zone.kind().name())
                .update(id, "id");
        long number = Objects.requireNonNull(id.getKey()).longValue();
        journal.record(by, Subject.ZONE, number, "CREATED", null, zone.name() + " · " + zone.symbol(), null);
        return number;
    }

    /** Those that are members already stay what they are. */
    int add(long zone, EmulationYear year, Collection<UnitId> newcomers, Actor by) {
        lock(zone);
        var names = units.units(newcomers);
        requireThere(newcomers.stream().filter(names::containsKey).toList(), year);
        var added = newcomers.stream()
                .filter(names::containsKey)
                .filter(unit -> jdbc.sql("""
                                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                                values (:zone, :year, :unit, 'MEMBER') on conflict do nothing""")
                                .param("zone", zone)
                                .param("year", year.id())
                                .param("unit", unit.value())
                                .update()
                        > 0)
                .map(unit -> Objects.requireNonNull(names.get(unit)).shortName())
                .toList();
        if (!added.isEmpty()) {
            journal.record(by, Subject.ZONE, zone, "MEMBER_ADDED", null, inYear(year, String.join("; ", added)), null);
        }
        return added.size();
    }

    /** {@code seen}: the role the writer had before the eyes. */
    void changeRole(long zone, EmulationYear year, UnitId unit, ZoneRole seen, ZoneRole role, Actor by) {
        lock(zone);
        requireUnchanged(zone, year, unit, seen);
        if (seen == role) {
            return;
        }
        if (role == ZoneRole.HEAD) {
            head(zone, year).ifPresent(head -> {
                throw new BusinessRuleViolation("organization.zone.headTaken", head);
            });
        }
        jdbc.sql("""
                update zone_member set role = :role
                where zone_id = :zone and emulation_year_id = :year and unit_id = :unit""")
                .param("role", role.name())
                .param("zone", zone)
                .param("year", year.id())
                .param("unit", unit.value())
                .update();
        var name = units.unit(unit).shortName();
        journal.record(
                by,
                Subject.ZONE,
                zone,
                "ROLE_CHANGED",
                inYear(year, name + ": " + said(seen)),
                inYear(year, name + ": " + said(role)),
                null);
    }

    void remove(long zone, EmulationYear year, UnitId unit, ZoneRole seen, String reason, Actor by) {
        lock(zone);
        requireUnchanged(zone, year, unit, seen);
        var name = units.unit(unit).shortName();
        uses.orderedStream()
                .flatMap(use -> use.of(unit, year.id()).stream())
                .findFirst()
                .ifPresent(use -> {
                    throw new BusinessRuleViolation("organization.zone.memberInUse", name, use);
                });
        jdbc.sql("delete from zone_member where zone_id = :zone and emulation_year_id = :year and unit_id = :unit")
                .param("zone", zone)
                .param("year", year.id())
                .param("unit", unit.value())
                .update();
        journal.record(by, Subject.ZONE, zone, "MEMBER_REMOVED", inYear(year, name), null, reason);
    }

    /** A unit that is not there in any part of the year has nothing to compete with. */
    private void requireThere(List<UnitId> newcomers, EmulationYear year) {
        if (newcomers.isEmpty()) {
            return;
        }
        var absent = jdbc.sql("""
                select u.short_name || coalesce((select ' (' || string_agg(f.short_name, '; ' order by f.short_name) || ')'
                    from unit_succession s join unit f on f.id = s.successor_id where s.predecessor_id = u.id), '')
                from unit u where u.id in (:units) and (u.valid_from > :ends or u.valid_to < :starts) order by 1""")
                .param("units", newcomers.stream().map(UnitId::value).toList())
                .param("starts", year.startsOn())
                .param("ends", year.endsOn())
                .query(String.class)
                .list();
        if (!absent.isEmpty()) {
            throw new BusinessRuleViolation(
                    "organization.zone.notThere",
                    String.valueOf(year.year()),
                    absent.stream().limit(5).collect(Collectors.joining("; ")));
        }
    }

    private void lock(long zone) {
        var known = jdbc.sql("select id from emulation_zone where id = :zone for update")
                .param("zone", zone)
                .query(Long.class)
                .optional();
        if (known.isEmpty()) {
            throw new NotFoundException("zone " + zone);
        }
    }

    private void requireUnchanged(long zone, EmulationYear year, UnitId unit, ZoneRole seen) {
        var role = jdbc.sql("""
                select role from zone_member where zone_id = :zone and emulation_year_id = :year and unit_id = :unit""")
                .param("zone", zone)
                .param("year", year.id())
                .param("unit", unit.value())
                .query(String.class)
                .optional()
                .map(ZoneRole::valueOf);
        if (role.equals(Optional.of(seen))) {
            return;
        }
        var latest = journal.of(Subject.ZONE, zone).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("member of zone " + zone));
        var now = role.map(this::said).orElse(sentences.text("organization.zone.noMember"));
        throw new StaleVersion(units.unit(unit).shortName() + ": " + now, latest.actor(), latest.at());
    }

    private Optional<String> head(long zone, EmulationYear year) {
        return jdbc.sql("""
                select u.short_name from zone_member m join unit u on u.id = m.unit_id
                where m.zone_id = :zone and m.emulation_year_id = :year and m.role = 'HEAD'""")
                .param("zone", zone)
                .param("year", year.id())
                .query(String.class)
                .optional();
    }

    private String said(ZoneRole role) {
        return sentences.text("organization.zoneRole." + role);
    }

    private static String inYear(EmulationYear year, String what) {
        return year.year() + " · " + what;
    }
}

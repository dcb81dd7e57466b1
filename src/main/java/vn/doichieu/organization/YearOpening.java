package vn.doichieu.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * Opens a year for a zone. The year and its rounds belong to the sector: the first zone makes them, the others join.
 * One opening at a time, so that of two people the second is told what the first has done.
 */
@Component
class YearOpening {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final JdbcClient jdbc;
    private final YearReader reader;
    private final Rounds rounds;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    YearOpening(JdbcClient jdbc, YearReader reader, Rounds rounds, Units units, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.rounds = rounds;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    EmulationYear open(NewYear wanted, long zone, Actor by) {
        wanted.requirePossible();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('emulation_year', 0))")
                .query((row, n) -> zone)
                .list();
        var known = reader.opened(wanted.sector(), wanted.year());
        known.ifPresent(year -> requireNotYetIn(year, zone));
        requireActive(wanted);
        var year = known.orElseGet(() -> make(wanted, by));
        wanted.members().forEach((unit, role) -> insertMember(zone, year, unit, role));
        journal.record(by, Subject.YEAR, year.id(), "OPENED", null, told(wanted, zone), null);
        return year;
    }

    private void requireNotYetIn(EmulationYear year, long zone) {
        if (!reader.members(zone, year.id()).isEmpty()) {
            var opened = journal.of(Subject.YEAR, year.id()).stream().findFirst();
            throw new BusinessRuleViolation(
                    "organization.year.alreadyOpen",
                    String.valueOf(year.year()),
                    opened.map(Journal.Entry::actor).orElse("—"),
                    opened.map(entry -> DAY.format(LocalDate.ofInstant(entry.at(), clock.getZone())))
                            .orElse("—"));
        }
    }

    /** A unit that was closed before the year begins cannot be inspected in it. */
    private void requireActive(NewYear wanted) {
        var members = wanted.members().keySet();
        var active = reader.active(members, wanted.startsOn(), wanted.endsOn());
        var known = units.units(members);
        for (var member : members) {
            var unit = Optional.ofNullable(known.get(member))
                    .orElseThrow(() -> new NotFoundException("unit " + member.value()));
            if (!active.contains(member)) {
                throw new BusinessRuleViolation(
                        "organization.year.memberClosed", unit.shortName(), String.valueOf(wanted.year()));
            }
        }
    }

    private EmulationYear make(NewYear wanted, Actor by) {
        requireNoOverlap(wanted);
        long id = jdbc.sql("""
                insert into emulation_year (sector, year, starts_on, ends_on) values (:sector, :year, :from, :to)
                returning id""")
                .param("sector", wanted.sector().name())
                .param("year", wanted.year())
                .param("from", wanted.startsOn())
                .param("to", wanted.endsOn())
                .query(Long.class)
                .single();
        wanted.rounds().forEach(days -> insertRound(id, days, by));
        return rounds.year(id);
    }

    private void requireNoOverlap(NewYear wanted) {
        rounds.years().stream()
                .filter(year -> year.sector().equals(wanted.sector().name()))
                .filter(year -> !wanted.startsOn().isAfter(year.endsOn())
                        && !year.startsOn().isAfter(wanted.endsOn()))
                .findFirst()
                .ifPresent(year -> {
                    throw new BusinessRuleViolation(
                            "organization.year.overlaps", String.valueOf(year.year()), year.startsOn(), year.endsOn());
                });
    }

    private void insertRound(long year, RoundDays days, Actor by) {
        jdbc.sql("""
                insert into assessment_round (emulation_year_id, kind, as_of, due_on, opens_on, closes_on, changed_by_name, changed_at)
                values (:year, :kind, :asOf, :due, :opens, :closes, :by, :at)""")
                .param("year", year)
                .param("kind", days.kind().name())
                .param("asOf", days.asOf())
                .param("due", days.dueOn())
                .param("opens", days.opensOn().orElse(null))
                .param("closes", days.closesOn().orElse(null))
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void insertMember(long zone, EmulationYear year, UnitId unit, ZoneRole role) {
        jdbc.sql(
                        "insert into zone_member (zone_id, emulation_year_id, unit_id, role) values (:zone, :year, :unit, :role)")
                .param("zone", zone)
                .param("year", year.id())
                .param("unit", unit.value())
                .param("role", role.name())
                .update();
    }

    private String told(NewYear wanted, long zone) {
        return reader.zones(List.of(zone)).get(0).name() + ": " + DAY.format(wanted.startsOn()) + " – "
                + DAY.format(wanted.endsOn());
    }
}

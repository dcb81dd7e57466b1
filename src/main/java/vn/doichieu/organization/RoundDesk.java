package vn.doichieu.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Changes the days of rounds and gives more time, every change with its reason in the journal. */
@Component
class RoundDesk {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST = 500;

    private record Version(int number, String by, Instant at) {}

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Units units;
    private final ObjectProvider<RoundUse> uses;
    private final Journal journal;
    private final Clock clock;

    RoundDesk(
            JdbcClient jdbc, Rounds rounds, Units units, ObjectProvider<RoundUse> uses, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.units = units;
        this.uses = uses;
        this.journal = journal;
        this.clock = clock;
    }

    /** A round of a year that one of these zones has members in. */
    EditedRound round(long id, Set<Long> zones) {
        var round = rounds.round(id);
        var sharing = zonesOf(round);
        if (sharing.stream().noneMatch(zone -> zones.contains(zone.id()))) {
            throw new NotFoundException("round " + id);
        }
        var version = version(id, "");
        var extensions = rounds.deadlines(List.of(round)).extensions().stream()
                .filter(extension -> zones.contains(extension.zoneId()))
                .toList();
        return new EditedRound(
                round,
                rounds.year(round.emulationYearId()),
                version.number(),
                version.by(),
                version.at(),
                extensions,
                sharing,
                keepsAsOf(round));
    }

    void setDays(RoundEdit edit, Set<Long> zones, Actor by) {
        var edited = round(edit.roundId(), zones);
        var before = RoundDays.of(edited.round());
        var after = edit.days();
        if (before.equals(after)) {
            return;
        }
        var version = version(edit.roundId(), " for update");
        if (version.number() != edit.version()) {
            throw new StaleVersion(told(before), version.by(), version.at());
        }
        var reason = reason(edit.reason());
        after.requirePossibleIn(edited.year().startsOn(), edited.year().endsOn());
        requireOrder(edited.round(), after);
        if (!before.asOf().equals(after.asOf())) {
            edited.asOfKept().ifPresent(why -> {
                throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
            });
        }
        write(edit.roundId(), after, by);
        journal.record(by, Subject.ROUND, edit.roundId(), "DAYS_CHANGED", told(before), told(after), reason);
    }

    private void write(long round, RoundDays days, Actor by) {
        jdbc.sql("""
                update assessment_round set as_of = :asOf, due_on = :due, opens_on = :opens, closes_on = :closes,
                  version = version + 1, changed_by_name = :by, changed_at = :at where id = :id""")
                .param("id", round)
                .param("asOf", days.asOf())
                .param("due", days.dueOn())
                .param("opens", days.opensOn().orElse(null))
                .param("closes", days.closesOn().orElse(null))
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void extend(NewExtension wanted, Actor by) {
        var round = rounds.round(wanted.roundId());
        var members = units.membersOf(wanted.zoneId(), round.emulationYearId());
        if (members.isEmpty()
                || wanted.unit()
                        .filter(unit ->
                                members.stream().noneMatch(member -> member.id().equals(unit)))
                        .isPresent()) {
            throw new NotFoundException("round " + wanted.roundId());
        }
        var reason = reason(wanted.reason());
        requireLater(round, wanted.until());
        insert(wanted, reason, by);
        var whose = wanted.unit()
                .map(unit -> units.unit(unit).shortName())
                .orElseGet(() -> units.zoneNames(List.of(wanted.zoneId())).getOrDefault(wanted.zoneId(), ""));
        journal.record(
                by, Subject.ROUND, round.id(), "EXTENDED", null, whose + ": " + DAY.format(wanted.until()), reason);
    }

    private void requireLater(Round round, LocalDate until) {
        if (!until.isAfter(round.dueOn())) {
            throw new BusinessRuleViolation("organization.extension.notLater", until, round.dueOn());
        }
        if (until.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("organization.extension.past", until);
        }
        if (until.isAfter(round.dueOn().plusYears(1))) {
            throw new BusinessRuleViolation("organization.extension.tooLate", until, round.dueOn());
        }
    }

    private void insert(NewExtension wanted, String reason, Actor by) {
        jdbc.sql("""
                insert into round_extension (round_id, zone_id, unit_id, until, reason, given_by_name, given_at)
                values (:round, :zone, :unit, :until, :reason, :by, :at)""")
                .param("round", wanted.roundId())
                .param("zone", wanted.zoneId())
                .param("unit", wanted.unit().map(UnitId::value).orElse(null))
                .param("until", wanted.until())
                .param("reason", reason)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    void withdraw(long id, String typed, Set<Long> zones, Actor by) {
        var extension = rounds.deadlines(rounds.all()).extensions().stream()
                .filter(it -> it.id() == id && zones.contains(it.zoneId()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("extension " + id));
        var reason = reason(typed);
        int done = jdbc.sql("""
                update round_extension set withdrawn_by_name = :by, withdrawn_at = :at, withdrawn_reason = :reason
                where id = :id and withdrawn_at is null""")
                .param("id", id)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .update();
        if (done == 1) {
            var whose = extension
                    .unit()
                    .map(unit -> units.unit(unit).shortName())
                    .orElseGet(
                            () -> units.zoneNames(List.of(extension.zoneId())).getOrDefault(extension.zoneId(), ""));
            var told = whose + ": " + DAY.format(extension.until());
            journal.record(by, Subject.ROUND, extension.roundId(), "EXTENSION_WITHDRAWN", told, null, reason);
        }
    }

    private void requireOrder(Round round, RoundDays after) {
        rounds.ofYear(round.emulationYearId()).stream()
                .filter(other -> other.kind() != round.kind())
                .forEach(other -> RoundOrder.require(
                        round.kind() == Round.Kind.INTERIM ? after.asOf() : other.asOf(),
                        round.kind() == Round.Kind.INTERIM ? other.asOf() : after.asOf()));
    }

    private Optional<Sentence> keepsAsOf(Round round) {
        return uses.orderedStream()
                .flatMap(use -> use.keepsAsOfDay(round).stream())
                .findFirst();
    }

    private List<ZoneView> zonesOf(Round round) {
        return jdbc.sql("""
                select id, code, name, symbol from emulation_zone z
                where exists (select from zone_member m where m.zone_id = z.id and m.emulation_year_id = :year) order by id""")
                .param("year", round.emulationYearId())
                .query((row, n) -> new ZoneView(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }

    private Version version(long round, String lock) {
        return jdbc.sql("select version, changed_by_name, changed_at from assessment_round where id = :id" + lock)
                .param("id", round)
                .query((row, n) -> new Version(
                        row.getInt(1), row.getString(2), row.getTimestamp(3).toInstant()))
                .single();
    }

    private static String reason(String typed) {
        var reason = typed.strip();
        if (reason.isEmpty()) {
            throw new BusinessRuleViolation("organization.round.reasonMissing");
        }
        if (reason.length() > LONGEST) {
            throw new BusinessRuleViolation("organization.round.reasonTooLong", LONGEST);
        }
        return reason;
    }

    /** {@code 31/08/2024; 25/08/2024 – 05/09/2024 – 10/09/2024}: as-of day; opens, due, closes. */
    private static String told(RoundDays days) {
        return DAY.format(days.asOf()) + "; " + days.opensOn().map(DAY::format).orElse("…") + " – "
                + DAY.format(days.dueOn()) + " – "
                + days.closesOn().map(DAY::format).orElse("…");
    }
}

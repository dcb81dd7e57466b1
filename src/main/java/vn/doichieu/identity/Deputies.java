package vn.doichieu.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The head of a unit names who acts in the head's place for stated days. It ends by itself. */
@Service
@Transactional
public class Deputies {

    private static final String CANDIDATES = """
            select a.id, a.display_name, u.unit_id from account a
            cross join lateral (select a.unit_id union select g.unit_id from role_grant g where g.account_id = a.id
              and (g.valid_to is null or g.valid_to >= greatest(:today, g.valid_from))) as u (unit_id)
            where u.unit_id in (:units) and a.active and a.id <> :self and (:demonstration or not a.demonstration)
            order by a.display_name, a.id
            """;

    private static final String NAMED = """
            select g.id, a.display_name, g.unit_id, g.valid_from, g.valid_to, coalesce(g.reason, ''), coalesce(g.end_reason, '')
            from role_grant g join account a on a.id = g.account_id
            where g.acting and g.unit_id in (:units) order by g.valid_from desc, g.id desc limit 200
            """;

    private final JdbcClient jdbc;
    private final AccountDesk desk;
    private final AccountWriter writer;
    private final GrantWords words;
    private final Units units;
    private final Demonstration demonstration;
    private final Journal journal;

    Deputies(
            JdbcClient jdbc,
            AccountDesk desk,
            AccountWriter writer,
            GrantWords words,
            Units units,
            Demonstration demonstration,
            Journal journal) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.writer = writer;
        this.words = words;
        this.units = units;
        this.demonstration = demonstration;
        this.journal = journal;
    }

    @PreAuthorize("hasAuthority('DEPUTY_NAME')")
    @Transactional(readOnly = true)
    public DeputyView show(CurrentUser head) {
        var scope = head.scope(Permission.DEPUTY_NAME);
        var own = units.units(scope.units());
        var named = jdbc.sql(NAMED)
                .param("units", scope.ids())
                .query((row, n) -> {
                    var from = row.getObject(4, LocalDate.class);
                    var to = row.getObject(5, LocalDate.class);
                    var unit = Objects.requireNonNull(own.get(new UnitId(row.getLong(3))));
                    var standing = GrantView.Standing.of(from, Optional.of(to), desk.today());
                    return new DeputyView.Named(
                            row.getLong(1),
                            row.getString(2),
                            unit.name(),
                            from,
                            to,
                            standing,
                            row.getString(6),
                            row.getString(7));
                })
                .list();
        var sorted = own.values().stream()
                .sorted(Comparator.comparing(UnitView::name))
                .toList();
        return new DeputyView(sorted, candidates(scope, head), named);
    }

    private List<DeputyView.Candidate> candidates(UnitScope scope, CurrentUser head) {
        return jdbc.sql(CANDIDATES)
                .param("units", scope.ids())
                .param("today", desk.today())
                .param("self", head.id().value())
                .param("demonstration", demonstration.running())
                .query((row, n) ->
                        new DeputyView.Candidate(row.getLong(1), row.getString(2), new UnitId(row.getLong(3))))
                .list();
    }

    @PreAuthorize("hasAuthority('DEPUTY_NAME')")
    public void name(NewDeputy deputy, CurrentUser head) {
        var scope = head.scope(Permission.DEPUTY_NAME);
        if (!scope.contains(deputy.unit()) || candidates(scope, head).stream().noneMatch(who -> is(who, deputy))) {
            throw new NotFoundException("deputy " + deputy.account());
        }
        requireDays(deputy);
        holdUnit(deputy);
        var account = desk.take(deputy.account()).orElseThrow();
        account.requireActive();
        requireFree(deputy, account);
        var grant = new NewGrant(
                Role.UNIT_HEAD, Optional.of(deputy.unit()), Optional.empty(), deputy.from(), Optional.of(deputy.to()));
        writer.insert(account.id(), grant, true, deputy.reason(), head);
        journal.record(
                head.actor(), Subject.ACCOUNT, account.id(), "DEPUTY_NAMED", null, words.of(grant), deputy.reason());
        desk.changed(account.id(), head);
    }

    private static boolean is(DeputyView.Candidate who, NewDeputy deputy) {
        return who.account() == deputy.account() && who.unit().equals(deputy.unit());
    }

    private void requireDays(NewDeputy deputy) {
        if (deputy.from().isBefore(desk.today())) {
            throw new BusinessRuleViolation("identity.deputy.past");
        }
        if (deputy.to().isBefore(deputy.from())) {
            throw new BusinessRuleViolation("identity.grant.daysTurned");
        }
    }

    /** Of two who name a deputy of one unit at the same moment, the second sees what the first has done. */
    private void holdUnit(NewDeputy deputy) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtext('deputy of ' || :unit))) as held")
                .param("unit", deputy.unit().value())
                .query(Integer.class)
                .single();
    }

    private void requireFree(NewDeputy deputy, ManagedAccount account) {
        var other = jdbc.sql("""
                select a.display_name from role_grant g join account a on a.id = g.account_id
                where g.acting and g.unit_id = :unit and g.valid_from <= :to and g.valid_to >= greatest(:from, g.valid_from)
                order by g.valid_from limit 1""")
                .param("unit", deputy.unit().value())
                .param("from", deputy.from())
                .param("to", deputy.to())
                .query(String.class)
                .optional();
        if (other.isPresent()) {
            throw new BusinessRuleViolation("identity.deputy.overlap", other.get());
        }
        boolean heads = account.grants().stream()
                .anyMatch(grant -> grant.role() == Role.UNIT_HEAD
                        && grant.unit().equals(Optional.of(deputy.unit()))
                        && grant.shares(deputy.from(), Optional.of(deputy.to())));
        if (heads) {
            throw new BusinessRuleViolation("identity.deputy.isHead");
        }
    }

    @PreAuthorize("hasAuthority('DEPUTY_NAME')")
    @Transactional(readOnly = true)
    public DeputyView.Named named(long grant, CurrentUser head) {
        return show(head).named().stream()
                .filter(named -> named.grant() == grant && named.open())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("deputy " + grant));
    }

    @PreAuthorize("hasAuthority('DEPUTY_NAME')")
    public void end(long grant, String reason, CurrentUser head) {
        named(grant, head);
        long id = jdbc.sql("select account_id from role_grant where id = :id")
                .param("id", grant)
                .query(Long.class)
                .single();
        var held = desk.take(id).orElseThrow().requireEndable(grant, head, desk.today());
        writer.end(held, reason, head);
        journal.record(head.actor(), Subject.ACCOUNT, id, "DEPUTY_ENDED", words.of(held), null, reason);
        desk.changed(id, head);
    }
}

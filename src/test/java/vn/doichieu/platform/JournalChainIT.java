package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.Superuser;

@SpringBootTest
class JournalChainIT {

    private static final Actor SOMEBODY = new Actor(new UserId(7), "Thường trực \"Khu vực\" 7:đ");

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck check;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Environment environment;

    @BeforeEach
    void tenEntries() {
        Superuser.execute(environment, """
                truncate journal_entry, journal_link, journal_head;
                alter sequence journal_entry_id_seq restart""");
        IntStream.rangeClosed(1, 10).forEach(this::record);
    }

    @Test
    void aJournalNobodyTouchedIsWhole() {
        var result = check.check();

        assertThat(result.links()).isEqualTo(10);
        assertThat(result.fault()).isEmpty();
        assertThat(result.tip())
                .isEqualTo(jdbc.sql("select encode(hash, 'hex') from journal_link where position = 10")
                        .query(String.class)
                        .single());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update journal_entry set to_value = '99' where id = 4                                 | ENTRY_ALTERED    | 4 | 4
            update journal_entry set reason = null where id = 3                                   | ENTRY_ALTERED    | 3 | 3
            update journal_entry set from_value = reason, reason = from_value where id = 5        | ENTRY_ALTERED    | 5 | 5
            update journal_entry set recorded_at = recorded_at - interval '1 microsecond' where id = 6 | ENTRY_ALTERED | 6 | 6
            update journal_link set hash = sha256('x') where position = 2                         | ENTRY_ALTERED    | 2 | 2
            delete from journal_entry where id = 8                                                | ENTRY_MISSING    | 8 | 8
            delete from journal_entry where id = 7; delete from journal_link where position = 7   | LINK_MISSING     | 7 | 8
            insert into journal_entry (actor_name, subject_kind, subject_id, action) values ('x', 'PLAN', 1, 'ISSUED') | ENTRY_SLIPPED_IN | 0 | 11
            """)
    void theFirstBrokenLinkIsFound(String tampering, JournalCheck.Kind kind, long position, long entry) {
        Superuser.execute(environment, tampering);

        assertThat(check.check().fault()).contains(new JournalCheck.Fault(kind, position, entry));
    }

    /** Who can write everything can make a chain that fits; what was noted of a day that is over tells on it. */
    @Test
    void aChainWrittenAnewDiffersFromTheHeadOfItsDay() {
        Superuser.execute(environment, """
                insert into journal_head select current_date - 1, position, hash from journal_link where position = 9;
                update journal_entry set to_value = 'khác' where id = 9;
                update journal_link l set hash = journal_hash(
                  (select hash from journal_link b where b.position = 8), 9, e) from journal_entry e where e.id = 9 and l.position = 9;
                update journal_link l set hash = journal_hash(
                  (select hash from journal_link b where b.position = 9), 10, e) from journal_entry e where e.id = 10 and l.position = 10""");

        assertThat(check.check().fault()).contains(new JournalCheck.Fault(JournalCheck.Kind.HEAD_DIFFERS, 9, 9));
    }

    @Test
    void theEndOfADayIsNotedWithTheFirstEntryOfTheNext() {
        Superuser.execute(environment, "update journal_link set linked_at = linked_at - interval '1 day'");
        record(11);

        var last = jdbc.sql("select encode(hash, 'hex') from journal_link where position = 10")
                .query(String.class)
                .single();
        assertThat(check.heads(5)).singleElement().satisfies(head -> {
            assertThat(head.position()).isEqualTo(10);
            assertThat(head.hash()).isEqualTo(last);
        });
        assertThat(check.check().fault()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update journal_entry set reason = 'khác'",
                "delete from journal_entry",
                "truncate journal_entry",
                "insert into journal_link (position, entry_id, hash) values (99, 1, sha256('x'))",
                "update journal_link set hash = sha256('x')",
                "delete from journal_head",
                "alter table journal_entry disable trigger all",
                "drop trigger journal_entry_chained on journal_entry",
                "create or replace function refuse_change() returns trigger language plpgsql as 'begin return new; end'",
                "set session_replication_role = replica",
                "drop table journal_head",
            })
    void theRoleOfTheApplicationCannotTouchWhatStandsThere(String sql) {
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void entriesOfManyAtOnceMakeOneChain() throws Exception {
        var people = Executors.newFixedThreadPool(6);
        try {
            people.invokeAll(IntStream.range(0, 120)
                            .<Callable<Void>>mapToObj(n -> () -> {
                                record(n);
                                return null;
                            })
                            .toList())
                    .forEach(done -> assertThat(done).succeedsWithin(Duration.ofSeconds(20)));
        } finally {
            people.shutdownNow();
        }

        var result = check.check();
        assertThat(result.links()).isEqualTo(130);
        assertThat(result.fault()).isEmpty();
    }

    /** Two who wait for each other's rows would be told off by the database; the chain is joined after all rows are had. */
    @Test
    void whoRecordedFirstDoesNotHoldUpWhoCommitsFirst() {
        var open = new CountDownLatch(1);
        var finished = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(t -> {
            recordNow(100);
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }));
        record(101);
        open.countDown();

        assertThat(finished).succeedsWithin(Duration.ofSeconds(20));
        assertThat(check.check().fault()).isEmpty();
        assertThat(List.of(check.check().links())).containsExactly(12L);
    }

    private void record(int n) {
        transaction.executeWithoutResult(t -> recordNow(n));
    }

    private void recordNow(int n) {
        journal.record(
                SOMEBODY, Subject.PLAN, n, "ISSUED", n % 2 == 0 ? null : "cũ", "số " + n + ":-", "Lý do dài hơn");
    }
}

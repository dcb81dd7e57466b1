package vn.doichieu.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.doichieu.identity.TestUsers.as;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.TestUsers;
import vn.doichieu.platform.JournalPages.Search;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.platform.Subject;
import vn.doichieu.testing.QueryCounter;

@SpringBootTest(properties = "doichieu.demonstration=true")
@Import(QueryCounter.Counting.class)
@Transactional
class AuditTrailIT {

    private static final Search EVERYTHING =
            new Search(Optional.empty(), Optional.empty(), "", Optional.empty(), Optional.empty());

    @Autowired
    private ApplicationContext context;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private QueryCounter queries;

    /** Two hundred and fifty of one day, and one of the very beginning of the next, all far from today. */
    @BeforeEach
    void aLongDay() {
        jdbc.sql("""
                insert into journal_entry (recorded_at, actor_name, subject_kind, subject_id, action, to_value, reason)
                select timestamptz '2019-05-06 00:00:00+07' + n * interval '1 minute', 'Chánh Văn phòng ' || n % 5, 'PLAN', n, 'ISSUED', 'ISSUED', null
                from generate_series(0, 249) n
                union all
                select timestamptz '2019-05-07 00:00:00+07', 'Đỗ Thị Ơn', 'VISIT', 7, 'POSTPONED', 'POSTPONED', 'mưa lũ'""").update();
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2019-05-06, 2019-05-06, '',              -,     -,  250
            2019-05-06, 2019-05-07, '',              -,     -,  251
            2019-05-07, 2019-05-07, '',              -,     -,  1
            -,          2019-05-07, 'chanh van phong 3', -, -,  50
            2019-05-01, 2019-05-31, 'do thi on',     -,     -,  1
            2019-05-01, 2019-05-31, '',              VISIT, -,  1
            2019-05-01, 2019-05-31, '',              PLAN,  12, 1
            2019-05-01, 2019-05-31, '%',             -,     -,  0
            """)
    void findsByDayNameAndThing(LocalDate from, LocalDate to, String actor, Subject kind, Long subject, int found) {
        var search = new Search(
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                actor,
                Optional.ofNullable(kind),
                Optional.ofNullable(subject));

        assertThat(all(search)).hasSize(found);
        assertThat(Spreadsheet.read("nhat-ky.xlsx", asAdministrator(() -> trail.workbook(search)))
                        .rows())
                .hasSize(found + 1);
    }

    @Test
    void everyEntryStandsOnExactlyOnePageTheLatestFirst() {
        var day = Optional.of(LocalDate.of(2019, 5, 6));
        var entries = all(new Search(day, day, "", Optional.empty(), Optional.empty()));

        assertThat(entries).extracting(HistoryView.Entry::subject).doesNotHaveDuplicates();
        assertThat(entries).isSortedAccordingTo((a, b) -> b.at().compareTo(a.at()));
    }

    @Test
    void aPageCostsTheSameHoweverLongTheJournal() {
        var administrator = TestUsers.named(context, "quantri");

        assertThat(queries.during(() -> as(administrator, () -> trail.page(EVERYTHING, Optional.empty()))))
                .isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"thuky", "lanhdao", "truongdoan", "canbo", "cuctruong"})
    void isForAdministratorsOnly(String username) {
        var somebody = TestUsers.named(context, username);

        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(somebody, () -> trail.page(EVERYTHING, Optional.empty())));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(somebody, () -> trail.workbook(EVERYTHING)));
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> as(somebody, () -> trail.check()));
    }

    private List<HistoryView.Entry> all(Search search) {
        var entries = new ArrayList<HistoryView.Entry>();
        var before = Optional.<Long>empty();
        do {
            var from = before;
            var page = asAdministrator(() -> trail.page(search, from));
            entries.addAll(page.entries());
            before = page.older();
        } while (before.isPresent());
        return entries;
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return as(TestUsers.named(context, "quantri"), work);
    }
}

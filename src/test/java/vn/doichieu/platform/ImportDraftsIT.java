package vn.doichieu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.shared.UserId;

@SpringBootTest(properties = "doichieu.demonstration=true")
@Transactional
class ImportDraftsIT {

    private static final String KIND = "TEST";
    private static final byte[] FILE = {1, 2, 3};

    @Autowired
    private ImportDrafts drafts;

    @Autowired
    private JdbcClient jdbc;

    private UserId owner;
    private UserId other;

    @BeforeEach
    void people() {
        owner = account("thuky");
        other = account("quantri");
    }

    @Test
    void whatIsKeptIsFoundAsItWasByItsOwnerAlone() {
        long id = keep(KIND, owner, "đơn vị.xlsx");
        var draft = drafts.find(KIND, owner, id);
        assertThat(draft.fileName()).isEqualTo("đơn vị.xlsx");
        assertThat(draft.content()).isEqualTo("[\"Cục\"]");
        assertThat(draft.done()).isFalse();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.find(KIND, other, id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.find("OTHER", owner, id));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.finish(KIND, other, id));
        assertThat(drafts.find(KIND, owner, id).done()).isFalse();
    }

    @Test
    void theSecondToFinishIsToldWhenItWasDone() {
        long id = keep(KIND, owner, "a.xlsx");
        assertThat(drafts.finish(KIND, owner, id)).isEmpty();
        Optional<Instant> done = drafts.finish(KIND, owner, id);
        assertThat(done).isPresent().isEqualTo(drafts.find(KIND, owner, id).doneAt());
        assertThat(Duration.between(done.orElseThrow(), Instant.now()).abs()).isLessThan(Duration.ofDays(1));
    }

    @Test
    void theLatestFiveWaitAndOlderOnesMakeRoom() {
        long done = keep(KIND, owner, "xong.xlsx");
        drafts.finish(KIND, owner, done);
        long others = keep(KIND, other, "nguoi-khac.xlsx");
        long kind = keep("OTHER", owner, "loai-khac.xlsx");
        long[] kept =
                LongStream.range(0, 6).map(n -> keep(KIND, owner, n + ".xlsx")).toArray();

        assertThat(drafts.waiting(KIND, owner))
                .extracting(ImportDrafts.Waiting::fileName)
                .containsExactly("5.xlsx", "4.xlsx", "3.xlsx", "2.xlsx", "1.xlsx");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> drafts.find(KIND, owner, kept[0]));
        assertThat(drafts.find(KIND, owner, done).done()).isTrue();
        assertThat(drafts.find(KIND, other, others).fileName()).isEqualTo("nguoi-khac.xlsx");
        assertThat(drafts.find("OTHER", owner, kind).fileName()).isEqualTo("loai-khac.xlsx");
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void nothingIsFinishedApartFromWhatIsCreatedFromIt() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> drafts.finish(KIND, owner, 1));
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> keep(KIND, owner, "a.xlsx"));
    }

    private long keep(String kind, UserId by, String name) {
        return drafts.keep(kind, by, name, FILE, "[\"Cục\"]");
    }

    private UserId account(String name) {
        return new UserId(jdbc.sql("select id from account where username = :name")
                .param("name", name)
                .query(Long.class)
                .single());
    }
}

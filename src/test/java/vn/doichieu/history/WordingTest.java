package vn.doichieu.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.JournalPages;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Sentence;

class WordingTest {

    private static final SubjectTitle SHEET =
            new SubjectTitle(Sentence.of("scoring.subject.sheet"), "Cục", Optional.empty());

    @ParameterizedTest
    @CsvSource({
        "SCORE_SHEET, DRAFT, scoring.state.DRAFT",
        "VISIT, ON_SITE, inspection.visitState.ON_SITE",
        "CHECKLIST_ITEM, PRESENT, fieldwork.result.PRESENT",
        "SCORE_LINE, '24,5', history.points",
        "SCORE_LINE, −8, history.points",
        "SCORE_LINE, Kế hoạch kiểm tra năm 2023, history.value",
        "FIGURE, 4.132, history.value",
        "FINDING, KHÔNG CÓ, history.value"
    })
    void aValueIsSaidInTheWordsOfItsKind(Subject kind, String value, String code) {
        assertThat(Wording.value(kind, value)).extracting(Sentence::code).isEqualTo(code);
    }

    @Test
    void aStateKeepsItsNote() {
        assertThat(Wording.value(Subject.CHECKLIST_ITEM, "MISSING: chưa có quyết định"))
                .isEqualTo(Sentence.of(
                        "history.stateWithNote", Sentence.of("fieldwork.result.MISSING"), "chưa có quyết định"));
    }

    @Test
    void whatWasNotThereIsNoValue() {
        assertThat(Wording.value(Subject.FINDING, null)).isNull();
        assertThat(Wording.value(Subject.CHECKLIST_ITEM, "")).isNull();
    }

    @Test
    void anActionNobodyHasNamedIsStillToldAsAChange() {
        assertThat(entry("SUBMITTED").action().code()).isEqualTo("history.did.SCORE_SHEET.SUBMITTED");
        assertThat(entry("UNHEARD_OF").action().code()).isEqualTo("history.changed");
    }

    private static HistoryView.Entry entry(String action) {
        return Wording.entry(
                new JournalPages.Numbered(1, new SubjectRef(Subject.SCORE_SHEET, 4), journal(action, null)), SHEET);
    }

    private static Journal.Entry journal(String action, @Nullable String reason) {
        return new Journal.Entry(Instant.EPOCH, "Cục trưởng", action, "DRAFT", "SUBMITTED", reason);
    }
}

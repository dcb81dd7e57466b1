package vn.doichieu.history.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.inspection.InspectionFixture.DEPARTMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.history.Histories;
import vn.doichieu.history.HistoryView;
import vn.doichieu.history.UnitHistory;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Sentence;

@WebMvcTest(HistoryController.class)
class HistoryPagesTest {

    private static final SubjectTitle LINE = new SubjectTitle(
            Sentence.of("scoring.subject.line", "A.I.1", "Tỷ lệ <thi hành xong>"),
            "Cục THADS tỉnh Tuyên Quang",
            Optional.of("/score-sheets/4/lines/A.I.1"));

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Histories histories;

    @Test
    void whoDidWhatFromWhatToWhatAndWhyStandsInWords() {
        given(histories.of(eq(Subject.SCORE_LINE), eq(7L), any(), any())).willReturn(history(Optional.of(31L)));
        assertThat(mvc.get().uri("/history/score-lines/7").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("Lịch sử: Dòng A.I.1 Tỷ lệ &lt;thi hành xong&gt;", "href=\"/score-sheets/4/lines/A.I.1\"")
                .contains("Đoàn chấm", "25 điểm", "24 điểm", "Lý do:", "Thiếu biểu", "10:20 05/09/2023")
                .contains("href=\"/history/score-lines/7?before=31\"")
                .doesNotContain("Về mới nhất", "??");
    }

    @Test
    void aKindNobodyKnowsIsNotFound() {
        assertThat(mvc.get().uri("/history/secrets/7").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatus(404);
    }

    @Test
    void theHistoryOfAUnitNamesEachThingAndItsRound() {
        var round = InspectionFixture.inspection(VisitState.PREPARING).round();
        given(histories.ofUnit(any(), any(), any(), any()))
                .willReturn(new UnitHistory(history(Optional.empty()), round, List.of(round)));
        assertThat(mvc.get().uri("/history/units/2?before=9").with(signedInAs(clerkOf(DEPARTMENT))))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/history/score-lines/7\"", "Đợt tạm tính năm 2023", "Về mới nhất")
                .doesNotContain("Xem cũ hơn", "??");
    }

    private static HistoryView history(Optional<Long> older) {
        return new HistoryView(
                LINE,
                List.of(new HistoryView.Entry(
                        Instant.parse("2023-09-05T03:20:00Z"),
                        "Trưởng đoàn",
                        Subject.SCORE_LINE,
                        7,
                        LINE,
                        Sentence.of("history.did.SCORE_LINE.INSPECTED_POINTS"),
                        Sentence.of("history.points", "25"),
                        Sentence.of("history.points", "24"),
                        "Thiếu biểu")),
                older);
    }
}

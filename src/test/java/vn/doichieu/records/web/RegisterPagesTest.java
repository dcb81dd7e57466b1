package vn.doichieu.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.records.DocumentSeries;
import vn.doichieu.records.NumberGap;
import vn.doichieu.records.RegisteredDocument;
import vn.doichieu.shared.UnitId;

@WebMvcTest(RegisterController.class)
class RegisterPagesTest {

    private static final ZoneView ZONE = new ZoneView(3, "KVTD", "Khu vực thi đua Trung du", "KVTĐ");

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private DocumentRegister register;

    @MockitoBean
    private Units units;

    private final CurrentUser secretary = secretaryOf(new UnitId(7));

    @BeforeEach
    void series() {
        given(units.zonesWithin(any())).willReturn(List.of(ZONE));
        given(register.years(eq(3L), any())).willReturn(List.of(2023));
        given(register.series(eq(3L), any(), anyInt(), any()))
                .willAnswer(call -> new DocumentSeries(
                        ZONE,
                        call.getArgument(1),
                        call.getArgument(2),
                        77,
                        82,
                        List.of(new NumberGap(78, 80)),
                        List.of(new RegisteredDocument(
                                77,
                                "77/KH-KVTĐ",
                                LocalDate.of(2023, 8, 9),
                                "Kiểm tra <b>thi đua</b>",
                                "PLAN",
                                5,
                                "Thường trực",
                                Instant.parse("2023-08-09T08:00:00Z")))));
    }

    @Test
    void aSeriesIsShownWithItsGapsAndTheNextNumber() {
        assertThat(mvc.get().uri("/document-register?kind=PLAN&year=2023").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Kế hoạch – năm 2023", "82/KH-KVTĐ", "78–80", "href=\"/plans/5\"", "15:00 09/08/2023")
                .contains("Kiểm tra &lt;b&gt;thi đua&lt;/b&gt;", "Quyết định", "value=\"77\"")
                .doesNotContain("??", "style=");
    }

    @Test
    void theFirstNumberIsSaved() {
        assertThat(mvc.post()
                        .uri("/document-register")
                        .param("zone", "3")
                        .param("kind", "DECISION")
                        .param("year", "2023")
                        .param("first", "130")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/document-register?zone=3&kind=DECISION&year=2023");
        then(register).should().startSeries(eq(3L), eq(DocumentKind.DECISION), eq(2023), eq(130), any(), any());
    }

    @Test
    void aFirstNumberThatIsNoneOrComesTooLateIsRefusedBesideTheField() {
        var request = mvc.post()
                .uri("/document-register")
                .param("zone", "3")
                .param("kind", "PLAN")
                .param("year", "2023")
                .with(signedInAs(secretary))
                .with(csrf());
        assertThat(request.param("first", "bảy"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"bảy\"", "Số văn bản là số nguyên");
        then(register).should(never()).startSeries(anyLong(), any(), anyInt(), anyInt(), any(), any());
        willThrow(new BusinessRuleViolation("records.series.givenBelow", "90", "77/KH-KVTĐ", "09/08/2023", "77"))
                .given(register)
                .startSeries(anyLong(), any(), anyInt(), anyInt(), any(), any());
        assertThat(mvc.post()
                        .uri("/document-register?zone=3&kind=PLAN&year=2023&first=90")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("số 77/KH-KVTĐ ngày 09/08/2023 đã cấp", "value=\"90\"");
    }

    @Test
    void whoActsForNoZoneFindsNoRegister() {
        given(units.zonesWithin(any())).willReturn(List.of());
        assertThat(mvc.get().uri("/document-register").with(signedInAs(clerkOf(new UnitId(7)))))
                .hasStatus(404);
    }

    @Test
    void aSecretaryWhoseZoneHasNoYearIsToldWhatComesFirst() {
        given(units.zonesWithin(any())).willReturn(List.of());
        assertThat(mvc.get().uri("/document-register").with(signedInAs(secretary)))
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/years");
    }
}

package vn.doichieu.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.organization.OrganizationFixture.AGENCY;
import static vn.doichieu.organization.OrganizationFixture.DEPARTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.doichieu.organization.OrganizationFixture;
import vn.doichieu.organization.SuccessionKind;
import vn.doichieu.organization.SuccessionOrder;
import vn.doichieu.organization.SuccessionPreview;
import vn.doichieu.organization.Successions;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

@WebMvcTest(SuccessionController.class)
class SuccessionPagesTest {

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Successions successions;

    @MockitoBean
    private UnitRegister units;

    @BeforeEach
    void offered() {
        given(successions.offered()).willReturn(List.of(DEPARTMENT, AGENCY));
        given(units.edited(any(), any())).willReturn(OrganizationFixture.page(true));
    }

    @Test
    void theFormBeginsWithTheUnitItWasOpenedFrom() {
        assertThat(mvc.get().uri("/successions/new?unit=1").with(signedInAs(administrator())))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"DON_VI_1 · Cục THADS tỉnh Hà Giang\"", "DON_VI_2", "before-3", "created[0].name");
    }

    @Test
    void thePreviewShowsAllOfItAndWritesNothing() {
        given(successions.check(any(), any())).willReturn(preview(List.of()));

        assertThat(mvc.perform(form("/successions/preview")))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có gì được ghi", "Sáp nhập", "Cục THADS tỉnh Hà Giang: ngày cuối 30/06/2025")
                .contains("Thi hành án dân sự tỉnh Mới", "(lập mới)", "name=\"created[0].name\" value=\"Phong moi\"");
        then(successions).should().check(any(), any());
        var order = ArgumentCaptor.forClass(SuccessionOrder.class);
        then(successions).should().check(order.capture(), any());
        assertThat(order.getValue().before()).containsExactly("DON_VI_1 · Cuc, so 1", "DON_VI_3");
        assertThat(order.getValue().created())
                .singleElement()
                .satisfies(unit -> assertThat(unit.name()).isEqualTo("Phong moi"));
    }

    @Test
    void everyFaultIsListedAndEverythingTypedIsStillThere() {
        given(successions.check(any(), any()))
                .willReturn(preview(List.of(
                        Sentence.of("organization.succession.unknown", "DON_VI_3"),
                        Sentence.of("organization.succession.circle", "A", "B"))));

        assertThat(mvc.perform(form("/successions/preview")))
                .hasStatus(422)
                .bodyText()
                .contains("Không có đơn vị nào tên hoặc mã “DON_VI_3”", "A đã được ghi là đơn vị trước của B")
                .contains("DON_VI_1 · Cuc, so 1", "Phong moi", "1/7/2025");
    }

    @Test
    void moreLinesKeepWhatIsFilledIn() {
        assertThat(mvc.perform(form("/successions/draft").param("more", "true")))
                .hasStatusOk()
                .bodyText()
                .contains("DON_VI_3", "before-10", "created[6].name");
    }

    @Test
    void itIsWrittenOnceAndARefusalAtTheLastMomentIsShown() {
        given(successions.record(any(), any())).willReturn(List.of(new UnitId(9)));
        assertThat(mvc.perform(form("/successions"))).hasRedirectedUrl("/units/9");

        willThrow(new BusinessRuleViolation("organization.succession.known", "A", "B"))
                .given(successions)
                .record(any(), any());
        assertThat(mvc.perform(form("/successions")))
                .hasStatus(422)
                .bodyText()
                .contains("Đã ghi B kế tục A từ trước", "Phong moi");
    }

    @Test
    void nonsenseInTheLinesIsNoFailure() {
        given(successions.check(any(), any())).willReturn(preview(List.of(Sentence.of("organization.day.wrong"))));

        assertThat(mvc.perform(mvc.post()
                        .uri("/successions/preview")
                        .param("created[3].name", "x".repeat(10_000))
                        .param("before", "")
                        .with(signedInAs(administrator()))
                        .with(csrf())))
                .hasStatus(422);
    }

    private static SuccessionPreview preview(List<Sentence> faults) {
        return new SuccessionPreview(
                Optional.of(LocalDate.of(2025, 7, 1)),
                "Quyết định",
                SuccessionKind.MERGED_INTO,
                List.of(DEPARTMENT),
                List.of(),
                List.of("Thi hành án dân sự tỉnh Mới"),
                List.of("Cục THADS tỉnh Hà Giang"),
                faults);
    }

    private MockMvcRequestBuilder form(String address) {
        return mvc.post()
                .uri(address)
                .param("before", "DON_VI_1 · Cuc, so 1", " ", "DON_VI_3")
                .param("after", "", "")
                .param("created[0].name", "Phong moi")
                .param("created[0].kind", "REGIONAL_OFFICE")
                .param("created[1].name", "")
                .param("on", "1/7/2025")
                .param("basis", "QD 1898")
                .with(signedInAs(administrator()))
                .with(csrf());
    }
}

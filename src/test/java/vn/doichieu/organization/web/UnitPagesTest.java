package vn.doichieu.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.signedInAs;
import static vn.doichieu.organization.OrganizationFixture.AGENCY;
import static vn.doichieu.organization.OrganizationFixture.AT;
import static vn.doichieu.organization.OrganizationFixture.DEPARTMENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.OrganizationFixture;
import vn.doichieu.organization.UnitList;
import vn.doichieu.organization.UnitQuery;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.organization.UnitRenaming;
import vn.doichieu.organization.UnitRow;
import vn.doichieu.organization.UnitState;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.UnitId;

@WebMvcTest({UnitController.class, UnitEditController.class, UnitChangeController.class})
class UnitPagesTest {

    private static final UnitId ID = DEPARTMENT.id();

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private UnitRegister units;

    private final CurrentUser admin = administrator();
    private final CurrentUser clerk = clerkOf(ID);

    @BeforeEach
    void unit() {
        given(units.show(eq(ID), any())).willReturn(OrganizationFixture.page(true));
        given(units.edited(eq(ID), any())).willReturn(OrganizationFixture.page(true));
        given(units.parents()).willReturn(List.of(AGENCY));
    }

    @Test
    void theListShowsTheTreeWithOldNamesAndEnds() {
        var row = new UnitRow(
                DEPARTMENT,
                1,
                Optional.empty(),
                UnitState.CLOSED,
                LocalDate.of(2010, 1, 1),
                Optional.of(LocalDate.of(2025, 6, 30)),
                "Thi hành án dân sự tỉnh Hà Giang");
        given(units.list(any())).willReturn(new UnitList(List.of(row), 101, 1, 2));

        assertThat(mvc.get().uri("/units?q=ha giang&kind=nonsense&page=-5").with(signedInAs(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Cục THADS tỉnh Hà Giang", "Tên cũ: Thi hành án", "ngày cuối 30/06/2025", "101 đơn vị")
                .contains("unit-depth-1", "q=ha%20giang", "page=2", "Lập đơn vị");
        then(units).should().list(new UnitQuery("ha giang", Optional.empty(), Optional.empty(), 1));
        assertThat(mvc.get().uri("/units").with(signedInAs(clerk))).bodyText().doesNotContain("Lập đơn vị");
    }

    @Test
    void theUnitTellsItsNamesAndWhatFollowedIt() {
        assertThat(mvc.get().uri("/units/1").with(signedInAs(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Tên qua các thời kỳ", "từ 01/01/2010 đến hết 01/01/2012", "Sáp nhập vào", "01/07/2025")
                .contains("1898/QĐ-BTP", "Năm 2023: Khu vực thi đua (Đơn vị trưởng)", "0219 3866 000", "/units/1/edit");
        given(units.show(eq(ID), any())).willReturn(OrganizationFixture.page(false));
        assertThat(mvc.get().uri("/units/1").with(signedInAs(clerk)))
                .bodyText()
                .doesNotContain("/units/1/edit", "/units/1/name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units/1-or", "/units/x", "/units/99999999999999999999"})
    void whatIsNoNumberIsNoUnit(String address) {
        assertThat(mvc.get().uri(address).with(signedInAs(admin))).hasStatus(404);
    }

    @Test
    void aFaultStandsBesideItsFieldAndEverythingTypedIsStillThere() {
        given(units.create(any(), any()))
                .willThrow(OrganizationFixture.faulty("locality", "organization.unit.locality.missing"));

        assertThat(mvc.perform(
                        form("/units").param("name", "Cuc <b>Vinh Phuc</b>").param("kind", "SUB_DEPARTMENT")))
                .hasStatus(422)
                .bodyText()
                .contains("Cuc &lt;b&gt;Vinh Phuc&lt;/b&gt;", "Hãy ghi địa danh.", "Chưa lưu được")
                .containsPattern("value=\"SUB_DEPARTMENT\"[^>]*selected")
                .doesNotContain("<b>Vinh");
    }

    @Test
    void aNewUnitLeadsToItsPage() {
        given(units.create(any(), any())).willReturn(new UnitId(9));

        assertThat(mvc.perform(form("/units").param("name", "Cục")))
                .hasStatus(302)
                .hasRedirectedUrl("/units/9");
    }

    @Test
    void whoComesSecondSeesBothTextsAndMayInsist() {
        willThrow(new StaleVersion("Tên · Viết tắt · Nơi khác", "Thường trực", AT))
                .given(units)
                .correct(eq(ID), any(), any(), anyInt(), any());

        assertThat(mvc.perform(form("/units/1/edit").param("version", "2").param("locality", "Noi toi go")))
                .hasStatus(409)
                .bodyText()
                .contains("Thường trực đã lưu trước lúc 09:00 01/03/2026", "Nơi khác", "Noi toi go")
                .contains("Đang lưu: Hà Giang", "name=\"version\" value=\"3\"");
    }

    @Test
    void theCodeIsNeverChangedByAForm() {
        assertThat(mvc.perform(form("/units/1/edit").param("version", "3").param("code", "KHAC")))
                .hasStatus(302);
        then(units)
                .should()
                .correct(
                        eq(ID),
                        org.mockito.ArgumentMatchers.argThat(f -> "DON_VI_1".equals(f.code())),
                        any(),
                        eq(3),
                        any());
    }

    @Test
    void aNewNameNeedsItsDayAndItsDocument() {
        assertThat(mvc.perform(form("/units/1/name").param("name", "Tên mới").param("on", "31/02/2025")))
                .hasStatus(422)
                .bodyText()
                .contains("Không đọc được ngày", "Hãy ghi văn bản làm căn cứ", "Tên mới");
        then(units).should(never()).rename(any(), any(), anyInt(), any());

        assertThat(mvc.perform(form("/units/1/name")
                        .param("version", "3")
                        .param("name", "Tên mới")
                        .param("on", "1/7/2025")
                        .param("basis", "QĐ")))
                .hasStatus(302)
                .hasRedirectedUrl("/units/1");
        then(units)
                .should()
                .rename(ID, new UnitRenaming("Tên mới", "Tên mới", LocalDate.of(2025, 7, 1), "QĐ"), 3, admin);
    }

    @Test
    void anEndThatIsRefusedSaysWhy() {
        willThrow(new BusinessRuleViolation("organization.close.unitsBelow", "Chi cục A"))
                .given(units)
                .close(any(), any(), anyInt(), any());

        assertThat(mvc.perform(form("/units/1/end").param("on", "30/06/2025").param("basis", "QĐ 1898")))
                .hasStatus(422)
                .bodyText()
                .contains("Còn đơn vị trực thuộc sau ngày đó: Chi cục A", "QĐ 1898");
    }

    @Test
    void whatIsNotOnesOwnDoesNotExist() {
        given(units.edited(eq(ID), any())).willThrow(new NotFoundException("unit"));

        for (var address : List.of("/units/1/edit", "/units/1/name", "/units/1/end")) {
            assertThat(mvc.get().uri(address).with(signedInAs(clerk))).hasStatus(404);
            assertThat(mvc.perform(form(address))).hasStatus(404);
        }
    }

    private MockMvcRequestBuilder form(String address) {
        return mvc.post().uri(address).with(signedInAs(admin)).with(csrf());
    }
}

package vn.doichieu.organization.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.administrator;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.secretaryOfZone;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.NewZone;
import vn.doichieu.organization.OrganizationFixture;
import vn.doichieu.organization.ZoneKind;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.organization.ZoneSummary;
import vn.doichieu.organization.Zones;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.UnitId;

@WebMvcTest({ZoneController.class, ZoneMemberController.class})
class ZonePagesTest {

    private static final String MEMBERS = "/zones/7/years/5/members";

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private Zones zones;

    private final CurrentUser admin = administrator();
    private final CurrentUser secretary = secretaryOfZone(7);

    @BeforeEach
    void zone() {
        given(zones.show(eq(7L), any(), anyString(), any())).willReturn(OrganizationFixture.zone(true));
    }

    @Test
    void theListNamesTheZonesAndOnlyWhoMayMakesNewOnes() {
        var zone = new ZoneSummary(
                OrganizationFixture.zone(true).zone(), ZoneKind.AREA, Optional.of(2025), 14, Optional.empty(), true);
        given(zones.list(any())).willReturn(List.of(zone));

        assertThat(mvc.get().uri("/zones").with(signedInAs(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("Khu vực thi đua", "KVTĐ", "14", "chưa có", "/zones/new");
        assertThat(mvc.get().uri("/zones").with(signedInAs(secretary)))
                .bodyText()
                .doesNotContain("/zones/new");
        assertThat(mvc.get().uri("/zones/new").with(signedInAs(secretary))).hasStatus(404);
        assertThat(mvc.get().uri("/zones/new").with(signedInAs(admin))).hasStatusOk();
    }

    @Test
    void theZoneShowsMembersAndWhoCouldBeOne() {
        assertThat(mvc.get().uri("/zones/7?year=5").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Thành viên năm 2025 (từ 01/10/2024 đến 30/09/2025)", "Chưa có đơn vị trưởng")
                .contains("ngày cuối 30/06/2025", "THADS tỉnh Tuyên Quang", MEMBERS + "/1/removal");
        given(zones.show(eq(7L), any(), anyString(), any())).willReturn(OrganizationFixture.zone(false));
        var clerk = clerkOf(new UnitId(1));
        assertThat(mvc.get().uri("/zones/7").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Thay đổi", "Thêm thành viên", "Chưa có đơn vị trưởng");
    }

    @Test
    void aZoneIsMadeFromWhatWasTypedOrRefusedFieldByField() {
        assertThat(mvc.perform(form("/zones")
                        .param("code", "a b")
                        .param("symbol", "<x>")
                        .param("name", "")))
                .hasStatus(422)
                .bodyText()
                .contains("Mã gồm từ 2", "Hãy ghi tên", "Ký hiệu gồm", "Hãy chọn loại", "&lt;x&gt;");
        then(zones).should(never()).create(any(), any());

        given(zones.create(any(), any())).willReturn(8L);
        assertThat(mvc.perform(form("/zones")
                        .param("code", "cum_1")
                        .param("symbol", "CTĐ")
                        .param("name", "Cụm số 1")
                        .param("kind", "CLUSTER")))
                .hasRedirectedUrl("/zones/8");
        then(zones).should().create(new NewZone("CUM_1", "Cụm số 1", "CTĐ", ZoneKind.CLUSTER), admin);
    }

    @Test
    void membersComeInTogether() {
        given(zones.add(anyLong(), anyLong(), any(), any())).willReturn(2);

        assertThat(mvc.perform(form(MEMBERS).param("units", "2", "3"))).hasRedirectedUrl("/zones/7?year=5");
        then(zones).should().add(7, 5, List.of(new UnitId(2), new UnitId(3)), admin);
        assertThat(mvc.perform(form(MEMBERS))).hasStatus(422).bodyText().contains("Chưa chọn đơn vị nào");
        assertThat(mvc.perform(form(MEMBERS).param("units", "x"))).hasStatus(400);
    }

    @Test
    void aRefusalIsShownOnThePageOfTheZone() {
        willThrow(new BusinessRuleViolation("organization.zone.headTaken", "Cục A"))
                .given(zones)
                .changeRole(anyLong(), anyLong(), any(), any(), any(), any());

        assertThat(mvc.perform(form(MEMBERS + "/1").param("seen", "MEMBER").param("role", "HEAD")))
                .hasStatus(422)
                .bodyText()
                .contains("Cục A đang là đơn vị trưởng", "Thành viên năm 2025");
        assertThat(mvc.perform(form(MEMBERS + "/1").param("seen", "MEMBER").param("role", "KING")))
                .hasStatus(422);
    }

    @Test
    void whoComesSecondIsTold() {
        willThrow(new StaleVersion("Cục A: Đơn vị phó", "Thường trực", OrganizationFixture.AT))
                .given(zones)
                .changeRole(anyLong(), anyLong(), any(), any(), any(), any());

        assertThat(mvc.perform(form(MEMBERS + "/1").param("seen", "MEMBER").param("role", "HEAD")))
                .hasStatus(409)
                .bodyText()
                .contains("Cục A: Đơn vị phó", "Thường trực");
    }

    @Test
    void nobodyIsTakenOutWithoutAReason() {
        assertThat(mvc.perform(
                        form(MEMBERS + "/1/removal").param("seen", "MEMBER").param("reason", " ")))
                .hasStatus(422)
                .bodyText()
                .contains("Hãy ghi lý do");
        assertThat(mvc.perform(
                        form(MEMBERS + "/1/removal").param("seen", "MEMBER").param("reason", "Nhầm")))
                .hasStatus(302);
        then(zones).should().remove(7, 5, new UnitId(1), ZoneRole.MEMBER, "Nhầm", admin);
    }

    private MockMvcRequestBuilder form(String address) {
        return mvc.post().uri(address).with(signedInAs(admin)).with(csrf());
    }
}

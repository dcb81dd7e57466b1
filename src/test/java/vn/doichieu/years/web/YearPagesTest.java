package vn.doichieu.years.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.secretaryOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.doichieu.criteria.CriteriaFixture;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.SheetState;
import vn.doichieu.criteria.SheetStatus;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Deadlines;
import vn.doichieu.organization.EditedRound;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Extension;
import vn.doichieu.organization.NewExtension;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.RoundEdit;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneMember;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.years.Candidate;
import vn.doichieu.years.Need;
import vn.doichieu.years.RoundPage;
import vn.doichieu.years.RoundWork;
import vn.doichieu.years.YearDesk;
import vn.doichieu.years.YearDifference;
import vn.doichieu.years.YearDifferences;
import vn.doichieu.years.YearOrder;
import vn.doichieu.years.YearPage;
import vn.doichieu.years.YearProposal;
import vn.doichieu.years.YearRow;

@WebMvcTest({YearController.class, NewYearController.class, RoundController.class, DifferenceController.class})
class YearPagesTest {

    private static final UnitView UNIT = new UnitView(
            new UnitId(2),
            "CUC_X",
            "Cục <X>",
            "Cục THADS <X>",
            UnitKind.PROVINCIAL_DEPARTMENT,
            Optional.empty(),
            "Tuyên Quang");
    private static final UnitView GONE = closed(21, "Cục <cũ>");
    private static final UnitView LOST = closed(22, "Cục <mất>");
    private static final ZoneView ZONE = new ZoneView(3, "KV", "Khu vực <1>", "KVTĐ");
    private static final EmulationYear YEAR =
            new EmulationYear(5, "ENFORCEMENT", 2024, LocalDate.of(2023, 10, 1), LocalDate.of(2024, 9, 30));
    private static final EmulationYear BEFORE =
            new EmulationYear(4, "ENFORCEMENT", 2023, LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30));
    private static final Round INTERIM = new Round(
            7,
            5,
            2024,
            Round.Kind.INTERIM,
            LocalDate.of(2024, 8, 31),
            LocalDate.of(2024, 9, 5),
            Optional.empty(),
            Optional.of(LocalDate.of(2024, 9, 10)));
    private static final Round LAST =
            new Round(8, 5, 2024, Round.Kind.FINAL, LocalDate.of(2024, 9, 30), LocalDate.of(2024, 10, 31));
    private static final ZoneYear ZONE_YEAR = new ZoneYear(ZONE, YEAR, 1, false, List.of(INTERIM, LAST));
    private static final ZoneYear LAST_YEAR = new ZoneYear(ZONE, BEFORE, 1, false, List.of());
    private static final SheetHeading SHEET = new SheetHeading(
            CriteriaFixture.SHEET,
            "THADS_CUC_30",
            1,
            "Bảng <thử>",
            Points.of(30),
            SheetStatus.RECONSTRUCTED,
            Optional.of(5L),
            Optional.of(CriteriaFixture.SHEET),
            Optional.of(2023),
            Set.of(UnitKind.PROVINCIAL_DEPARTMENT),
            SheetState.PUBLISHED,
            Optional.empty());
    private static final Extension EXTENSION = new Extension(
            9,
            7,
            3,
            Optional.of(UNIT.id()),
            Set.of(UNIT.id()),
            LocalDate.of(2024, 9, 20),
            "Mưa <lũ>",
            "Thường trực",
            Instant.EPOCH);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private YearDesk desk;

    @MockitoBean
    private RoundWork work;

    @MockitoBean
    private YearDifferences differences;

    private final CurrentUser secretary = secretaryOf(UNIT.id());

    @BeforeEach
    void year() {
        given(desk.proposal(any(), anyBoolean(), any(), any())).willReturn(proposal());
        given(work.page(eq(5L), eq(7L), any())).willReturn(round());
    }

    @Test
    void closedMembersAreNamedWithThoseThatFollowed() {
        assertThat(mvc.get().uri("/years/new").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Đơn vị kế thừa, đã chọn sẵn: Cục THADS &lt;X&gt;.", "kế thừa Cục &lt;cũ&gt;")
                .contains("href=\"/units/22\"", "Chưa ghi đơn vị kế thừa")
                .doesNotContain("name=\"role-21\"", "name=\"role-22\"", "??");
    }

    @Test
    void theListSaysWhereEachYearStands() {
        given(desk.zones(any())).willReturn(List.of(ZONE));
        given(desk.list(any())).willReturn(List.of(new YearRow(ZONE_YEAR, ZoneYear.Standing.RUNNING)));
        assertThat(mvc.get().uri("/years").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/years/5?zone=3\"", "Đang diễn ra", "01/10/2023 – 30/09/2024", "href=\"/years/new\"")
                .contains("Đợt tạm tính: mốc số liệu 31/08/2024, hạn gửi 05/09/2024")
                .doesNotContain("??");
        given(desk.zones(any())).willReturn(List.of());
        given(desk.list(any())).willReturn(List.of());
        assertThat(mvc.get().uri("/years").with(signedInAs(secretary)))
                .bodyText()
                .contains("chưa được giao Khu vực thi đua nào")
                .doesNotContain("href=\"/years/new\"");
    }

    @Test
    void aYearSaysWhatIsMissingWithTheWayToIt() {
        given(desk.year(eq(5L), any(), any())).willReturn(page());
        assertThat(mvc.get().uri("/years/5").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Còn thiếu gì để bắt đầu", "Chưa lập kế hoạch kiểm tra của năm", "href=\"/plans/new?zone=3\"")
                .contains("href=\"/zones/3?year=5\"", "href=\"/units/2\"")
                .contains("href=\"/years/5/differences?zone=3\"", "Cục &lt;X&gt;", "Bảng &lt;thử&gt; (30 điểm)")
                .contains("dùng lại của năm 2023", "1 lần, dài nhất đến 20/09/2024", "không khóa")
                .doesNotContain("??");
    }

    @Test
    void theProposalShowsEverythingThatWouldBeCarried() {
        assertThat(mvc.get().uri("/years/new").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("Mở năm thi đua 2025", "value=\"01/10/2024\"", "value=\"31/08/2025\"", "name=\"role-2\"")
                .contains("chép từ năm 2024", "name=\"sheet\" value=\"3\"", "Chép 4 chỉ tiêu đang có của năm 2024")
                .doesNotContain("??");
    }

    @Test
    void aYearIsOpenedAsItWasTyped() {
        given(desk.open(any(), any())).willReturn(YEAR);
        assertThat(mvc.post()
                        .uri("/years")
                        .param("zone", "3")
                        .param("sector", "ENFORCEMENT")
                        .param("year", "2025")
                        .param("startsOn", "1/10/2024")
                        .param("endsOn", "30/9/2025")
                        .param("interimAsOf", "31/8/2025")
                        .param("interimDueOn", "5/9/2025")
                        .param("finalAsOf", "30/9/2025")
                        .param("finalDueOn", "31/10/2025")
                        .param("finalClosesOn", "15/11/2025")
                        .param("sheet", "3")
                        .param("targets", "true")
                        .param("role-2", "HEAD")
                        .param("role-4", "")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/years/5?zone=3");
        var order = ArgumentCaptor.forClass(YearOrder.class);
        then(desk).should().open(order.capture(), any());
        assertThat(order.getValue().targets()).isTrue();
        assertThat(order.getValue().sheets()).containsExactly(CriteriaFixture.SHEET);
        assertThat(order.getValue().year().members())
                .containsOnlyKeys(UNIT.id())
                .containsValue(ZoneRole.HEAD);
        assertThat(order.getValue().year().rounds().get(1).closesOn()).contains(LocalDate.of(2025, 11, 15));
    }

    @Test
    void whatIsNoDayLeavesEverythingTyped() {
        assertThat(mvc.post()
                        .uri("/years")
                        .param("year", "năm <sau>")
                        .param("startsOn", "31/02/2025")
                        .param("role-2", "DEPUTY")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Không có ngày “31/02/2025”", "Năm thi đua phải là một số", "value=\"năm &lt;sau&gt;\"")
                .contains("<option value=\"DEPUTY\" selected=\"selected\">");
        then(desk).should(never()).open(any(), any());
    }

    @Test
    void aRoundShowsItsDaysAndWhoWasGivenMoreTime() {
        assertThat(mvc.get().uri("/years/5/rounds/7").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"asOf\" value=\"31/08/2024\"", "name=\"version\" value=\"4\"")
                .contains(
                        "Cục THADS &lt;X&gt;: đến hết ngày 20/09/2024",
                        "Mưa &lt;lũ&gt;",
                        "Mốc số liệu 31/08/2024 không đổi")
                .contains("action=\"/years/5/rounds/7/extensions/9/withdrawal\"")
                .doesNotContain("??");
    }

    @Test
    void daysAreSetUnderTheVersionSeenAndAStaleOneShowsBoth() {
        assertThat(days("5/9/2024")).hasRedirectedUrl("/years/5/rounds/7");
        var edit = ArgumentCaptor.forClass(RoundEdit.class);
        then(work).should().setDays(edit.capture(), any());
        assertThat(edit.getValue().version()).isEqualTo(3);
        assertThat(edit.getValue().days().dueOn()).isEqualTo("2024-09-05");

        willThrow(new StaleVersion("", "Thường trực <2>", Instant.EPOCH))
                .given(work)
                .setDays(any(), any());
        assertThat(days("6/9/2024"))
                .hasStatus(409)
                .bodyText()
                .contains("Thường trực &lt;2&gt; đã sửa", "value=\"6/9/2024\"", "05/09/2024", "Lưu nội dung của tôi")
                .contains("name=\"version\" value=\"4\"");
    }

    @Test
    void aRefusedDayIsSaidAboveTheForm() {
        willThrow(new BusinessRuleViolation("organization.round.reasonMissing"))
                .given(work)
                .setDays(any(), any());
        assertThat(days("6/9/2024")).hasStatus(422).bodyText().contains("Chưa nêu lý do", "value=\"6/9/2024\"");
        assertThat(days("mai")).hasStatus(422).bodyText().contains("Không có ngày “mai”");
    }

    @Test
    void moreTimeIsGivenAndTakenBack() {
        assertThat(mvc.post()
                        .uri("/years/5/rounds/7/extensions?zone=3&unit=2&until=20/9/2024&reason=Lũ")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasRedirectedUrl("/years/5/rounds/7");
        then(work)
                .should()
                .extend(eq(new NewExtension(7, 3, Optional.of(UNIT.id()), LocalDate.of(2024, 9, 20), "Lũ")), any());
        assertThat(mvc.post()
                        .uri("/years/5/rounds/7/extensions?zone=3&unit=x&until=")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa ghi ngày", "Không có đơn vị này");
        willThrow(new BusinessRuleViolation("organization.round.reasonMissing"))
                .given(work)
                .withdraw(anyLong(), any(), any());
        assertThat(mvc.post()
                        .uri("/years/5/rounds/7/extensions/9/withdrawal")
                        .with(signedInAs(secretary))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Chưa nêu lý do");
    }

    @Test
    void whatDiffersIsToldPartByPart() {
        given(differences.of(eq(5L), any(), any())).willReturn(difference());
        assertThat(mvc.get().uri("/years/5/differences").with(signedInAs(secretary)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Năm 2024 khác gì năm 2023",
                        "Cục &lt;X&gt;",
                        "Cục THADS &lt;X&gt;: Thành viên → Trưởng khu vực")
                .contains("Hạn gửi", "05/09/2023", "10/09/2024", "Dòng mới", "từ 0 đến 25 điểm")
                .contains("+1,50 điểm phần trăm", "data-print")
                .doesNotContain("??");
    }

    private MvcTestResult days(String dueOn) {
        return mvc.post()
                .uri("/years/5/rounds/7")
                .param("asOf", "31/8/2024")
                .param("dueOn", dueOn)
                .param("closesOn", "10/9/2024")
                .param("reason", "Bão")
                .param("version", "3")
                .with(signedInAs(secretary))
                .with(csrf())
                .exchange();
    }

    private static YearPage page() {
        return new YearPage(
                ZONE_YEAR,
                ZoneYear.Standing.RUNNING,
                List.of(),
                List.of(new ZoneMember(UNIT, ZoneRole.HEAD)),
                1,
                new Deadlines(List.of(EXTENSION)),
                List.of(SHEET),
                0,
                2,
                List.of(new Need(Need.Kind.PLAN, false, Sentence.of("years.need.PLAN.open", 0), "/plans/new?zone=3")),
                Optional.of(LAST_YEAR));
    }

    private static UnitView closed(long id, String name) {
        return new UnitView(
                new UnitId(id), "CU_" + id, name, name, UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "Hà Giang");
    }

    private static YearProposal proposal() {
        return new YearProposal(
                ZONE,
                List.of(ZONE),
                Optional.of(ZONE_YEAR),
                Sector.ENFORCEMENT,
                2025,
                LocalDate.of(2024, 10, 1),
                LocalDate.of(2025, 9, 30),
                List.of(RoundDays.of(INTERIM).movedOn(1), RoundDays.of(LAST).movedOn(1)),
                List.of(
                        new Candidate(UNIT, Optional.of(ZoneRole.MEMBER), true, List.of(GONE)),
                        new Candidate(GONE, Optional.of(ZoneRole.HEAD), false, List.of()),
                        new Candidate(LOST, Optional.of(ZoneRole.MEMBER), false, List.of())),
                List.of(SHEET),
                4,
                Optional.empty());
    }

    private static RoundPage round() {
        var edited = new EditedRound(
                INTERIM,
                YEAR,
                4,
                "Thường trực",
                Instant.EPOCH,
                List.of(EXTENSION),
                List.of(ZONE),
                Optional.of(Sentence.of("figures.round.asOfKept", INTERIM.asOf(), 3)));
        return new RoundPage(edited, List.of(new RoundPage.ZoneUnits(ZONE, List.of(UNIT))));
    }

    private static YearDifference difference() {
        var member = new ZoneMember(UNIT, ZoneRole.MEMBER);
        var line = CriteriaFixture.sheet().line("A.1");
        return new YearDifference(
                LAST_YEAR,
                ZONE_YEAR,
                List.of(member),
                List.of(),
                List.of(new YearDifference.OtherRole(UNIT, ZoneRole.MEMBER, ZoneRole.HEAD)),
                List.of(new YearDifference.OtherDay(
                        Round.Kind.INTERIM,
                        YearDifference.Day.DUE_ON,
                        Optional.of(LocalDate.of(2023, 9, 5)),
                        Optional.of(LocalDate.of(2024, 9, 5)),
                        Optional.of(LocalDate.of(2024, 9, 10)))),
                List.of(new YearDifference.OtherSheet(
                        UnitKind.PROVINCIAL_DEPARTMENT,
                        Optional.of(SHEET),
                        Optional.of(SHEET),
                        List.of(new LineDifference(
                                "A.1", Optional.empty(), line.map(CriteriaSheetView.Line::text), List.of())))),
                List.of(new YearDifference.OtherTarget(
                        UNIT,
                        "Tỷ lệ thi hành xong về việc",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal("1.5")))));
    }
}

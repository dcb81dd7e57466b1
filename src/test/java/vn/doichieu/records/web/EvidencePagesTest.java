package vn.doichieu.records.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.inspectorOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.signedInAs;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceFile;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.records.EvidenceWarning;
import vn.doichieu.records.NewEvidence;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

@WebMvcTest({EvidenceController.class, EvidenceUploadController.class, EvidenceFileController.class})
class EvidencePagesTest {

    private static final UnitId UNIT = new UnitId(7);
    private static final byte[] PDF = "%PDF-1.4".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private MockMvcTester mvc;

    @MockitoBean
    private EvidenceLibrary library;

    @MockitoBean
    private Units units;

    @MockitoBean
    private Rounds rounds;

    private final CurrentUser clerk = clerkOf(UNIT, new UnitId(8));
    private final EmulationYear year =
            new EmulationYear(1, "ENFORCEMENT", 2023, LocalDate.of(2022, 10, 1), LocalDate.of(2023, 9, 30));

    @BeforeEach
    void names() {
        var unit = unit(UNIT);
        given(units.unit(UNIT)).willReturn(unit);
        given(units.units(any())).willReturn(Map.of(UNIT, unit, new UnitId(8), unit(new UnitId(8))));
        given(rounds.years()).willReturn(List.of(year));
        given(rounds.year(1)).willReturn(year);
    }

    @Test
    void theLibraryOfTheOwnUnitComesFirstWithItsWarnings() {
        given(library.of(UNIT, 1, clerk.scope(Permission.EVIDENCE_READ))).willReturn(List.of(evidence()));
        assertThat(mvc.get().uri("/evidence").with(signedInAs(clerk)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Minh chứng – Đơn vị 7", "Năm thi đua 2023", "&lt;b&gt;Kế hoạch&lt;/b&gt;", "/evidence/5/file")
                .contains("Ngày văn bản nằm ngoài năm thi đua", "15/09/2022", "2 KB", "/evidence/new?unit=7&amp;year=1")
                .doesNotContain("??", "style=");
    }

    @Test
    void aUnitOutOfScopeIsNotFound() {
        assertThat(mvc.get().uri("/evidence?unit=99").with(signedInAs(clerk))).hasStatus(404);
        assertThat(mvc.get().uri("/evidence?year=99").with(signedInAs(clerk))).hasStatus(404);
        assertThat(mvc.get().uri("/evidence/new?unit=8&year=1").with(signedInAs(clerk)))
                .hasStatus(404);
    }

    @Test
    void aReaderIsOfferedNoUpload() {
        given(library.of(any(), anyLong(), any())).willReturn(List.of());
        assertThat(mvc.get().uri("/evidence?unit=7").with(signedInAs(inspectorOf(UNIT))))
                .hasStatusOk()
                .bodyText()
                .contains("Chưa có minh chứng nào.")
                .doesNotContain("/evidence/new");
    }

    @Test
    void aFileIsKeptAndLeadsBackToWhereItWasAskedFor() {
        upload("Kế hoạch", "01/02/2023", "/score-sheets/3/lines/C.2")
                .hasStatus3xxRedirection()
                .hasRedirectedUrl("/score-sheets/3/lines/C.2");
        var expected = new NewEvidence(
                UNIT,
                1,
                "Kế hoạch",
                Optional.of("08/KH"),
                Optional.of(LocalDate.of(2023, 2, 1)),
                Optional.empty(),
                "kế hoạch.pdf");
        then(library).should().add(eq(expected), eq(PDF), eq(clerk.scope(Permission.EVIDENCE_ADD)), eq(clerk.actor()));
    }

    @Test
    void nobodyIsSentToAnotherSite() {
        upload("Kế hoạch", "", "https://evil.example/work").hasRedirectedUrl("/work");
        upload("Kế hoạch", "", "javascript:alert(1)").hasRedirectedUrl("/evidence?unit=7&year=1");
    }

    @Test
    void whatCannotBeReadComesBackAsTyped() {
        upload("", "31/02/2023", "")
                .hasStatus(422)
                .bodyText()
                .contains("value=\"31/02/2023\"", "value=\"08/KH\"", "Chưa có tên tài liệu", "Không có ngày này.");
        then(library).should(never()).add(any(), any(), any(), any());
    }

    @Test
    void aRefusedFileSaysHowToPutItRight() {
        given(library.add(any(), any(), any(), any())).willThrow(new BusinessRuleViolation("records.file.empty"));
        upload("Kế hoạch", "", "").hasStatus(422).bodyText().contains("Tệp rỗng (0 byte)", "id=\"file-error\"");
    }

    @Test
    void aFileIsHandedOutToBeSavedAndNeverToBeRun() {
        given(library.file(5, clerk.scope(Permission.EVIDENCE_READ)))
                .willReturn(new EvidenceFile("kế hoạch.pdf", "application/pdf", new ByteArrayResource(PDF)));
        assertThat(mvc.get().uri("/evidence/5/file").with(signedInAs(clerk)))
                .hasStatusOk()
                .hasContentType("application/pdf")
                .hasHeader("Content-Security-Policy", "default-src 'none'; sandbox")
                .hasHeader("X-Content-Type-Options", "nosniff")
                .hasHeader("Cache-Control", "no-store")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values)
                                .singleElement()
                                .asString()
                                .startsWith("attachment;")
                                .contains("filename*=UTF-8''k%E1%BA%BF%20ho%E1%BA%A1ch.pdf"));
    }

    @Test
    void aFileOutOfScopeIsNotFound() {
        given(library.file(anyLong(), any())).willThrow(new NotFoundException("evidence 5"));
        assertThat(mvc.get().uri("/evidence/5/file").with(signedInAs(leaderOf(UNIT))))
                .hasStatus(404);
    }

    private MvcTestResultAssert upload(String title, String date, String back) {
        return assertThat(mvc.post()
                .uri("/evidence")
                .multipart()
                .file(new MockMultipartFile("file", "kế hoạch.pdf", "text/html", PDF))
                .param("unit", "7")
                .param("year", "1")
                .param("title", title)
                .param("documentNumber", "08/KH")
                .param("documentDate", date)
                .param("issuer", " ")
                .param("back", back)
                .with(signedInAs(clerk))
                .with(csrf()));
    }

    private EvidenceView evidence() {
        return new EvidenceView(
                5,
                UNIT,
                1,
                "<b>Kế hoạch</b>",
                Optional.of("88/KH-CTHADS"),
                Optional.of(LocalDate.of(2022, 9, 15)),
                Optional.empty(),
                "ke-hoach.pdf",
                "application/pdf",
                1500,
                "0".repeat(64),
                true,
                LocalDateTime.of(2023, 9, 5, 9, 0),
                Set.of(EvidenceWarning.OUTSIDE_YEAR));
    }

    private static UnitView unit(UnitId id) {
        return new UnitView(
                id,
                "UNIT_" + id.value(),
                "Đơn vị " + id.value(),
                "Đơn vị " + id.value(),
                UnitKind.PROVINCIAL_DEPARTMENT,
                Optional.empty(),
                "Tuyên Quang");
    }
}

package vn.doichieu.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static vn.doichieu.identity.TestUsers.as;
import static vn.doichieu.identity.TestUsers.clerkOf;
import static vn.doichieu.identity.TestUsers.leaderOf;
import static vn.doichieu.identity.TestUsers.secretaryOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.doichieu.fieldwork.InspectionConfirmed;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;
import vn.doichieu.testing.Superuser;

@ApplicationModuleTest(BootstrapMode.ALL_DEPENDENCIES)
@Transactional
@Sql({
    "classpath:db/demo/010_organization.sql",
    "classpath:db/demo/020_identity.sql",
    "classpath:db/demo/030_criteria.sql",
    "classpath:db/demo/040_inspection.sql",
    "classpath:db/demo/045_emulation.sql",
    "classpath:db/demo/050_figures.sql",
    "classpath:db/demo/060_records.sql",
    "classpath:db/demo/070_fieldwork.sql",
    "classpath:db/demo/080_scoring.sql"
})
class ReportingModuleIT {

    private static final Actor HEAD = new Actor(new UserId(1), "Cục trưởng");

    @Autowired
    private InspectionReports reports;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private ReportNumbering numbering;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Environment environment;

    @Test
    void holdsEveryValueOfTheReferenceCase() {
        assertThat(textFor(leader(), "CUC_TUYEN_QUANG"))
                .contains("77/KH-KVTĐ ngày 09 tháng 8 năm 2023", "130/QĐ-KVTĐ ngày 09 tháng 8 năm 2023")
                .contains("ĐOÀN KIỂM TRA SỐ 3", "Tuyên Quang, ngày 07 tháng 9 năm 2023", "Số: …/BC-KVTĐ")
                .contains("\"4.132\"", "\"4.787\"", "4.132 / 4.787 = 86,32 %", "+699", "+20,36 %")
                .contains("+2,3 điểm phần trăm", "vượt 2,32 điểm phần trăm", "84,00 % ngầm định (86,32 − 2,32)")
                .contains("69.647.668.000 / 116.404.270.000 = 59,83 %", "+5.824.947.000", "+9,13 %")
                .contains("+1,71 điểm phần trăm", "vượt 11,33 điểm phần trăm", "48,50 % ngầm định (59,83 − 11,33)")
                .contains("−3,05 %", "−4,9 %")
                .contains("Tự chấm 96/200 điểm")
                .contains("96 điểm tự chấm = 90/93 điểm của 11 dòng đã chấm + 6 điểm thưởng")
                .contains("còn 107 điểm của bảng chưa chấm")
                .contains("Cờ thi đua của Chính phủ", "Cờ thi đua ngành Tư pháp", "Đợt thi đua giảm án tồn đọng");
    }

    @Test
    void findsWhatTheWordsOfBothReportsOfTheReferenceCaseLeaveOpen() {
        jdbc.sql("update visit set state = 'MINUTES_DRAFT'").update();
        assertThat(read(leader(), "CUC_TUYEN_QUANG").content().wording().statements())
                .extracting(InspectionReportContent.Statement::on, InspectionReportContent.Statement::verdict)
                .containsExactlyInAnyOrder(
                        tuple("86,32%", "Khớp"),
                        tuple("20,36%", "Khớp"),
                        tuple("59,83%", "Khớp"),
                        tuple("9,13%", "Khớp"),
                        tuple("2,3%", "Chưa kiểm chứng được"),
                        tuple("2,32%", "Chưa kiểm chứng được"),
                        tuple("1,71%", "Chưa kiểm chứng được"),
                        tuple("11,33%", "Chưa kiểm chứng được"),
                        tuple("giảm 3,05%", "Chưa kiểm chứng được"),
                        tuple("giảm 4,9%", "Chưa kiểm chứng được"),
                        tuple("96/200 điểm", "Khớp"));
        assertThat(read(leader(), "CHI_CUC_TP_TUYEN_QUANG").content().wording().statements())
                .hasSize(4)
                .anySatisfy(found -> assertThat(found.explanation()).contains("0,67 điểm phần trăm"));
    }

    @Test
    void reportsTheDisagreementOfTheSecondInspectionWithThePointsAtStake() {
        var report = read(leader(), "CUC_LANG_SON");
        var content = report.content();
        assertThat(report.disagreements().get(0).readings())
                .extracting(InspectionReport.Reading::value)
                .startsWith("4.312", "4.132");
        assertThat(content.keyResults()).anyMatch(result -> result.contains("còn lệch nhau"));
        assertThat(content.heading().illustrative()).contains("minh hoạ");
        assertThat(content.figures().get(0).rows())
                .filteredOn(row -> row.tone().equals("wrong"))
                .anySatisfy(row -> {
                    assertThat(row.reported()).isEqualTo("4.312");
                    assertThat(row.sheet()).isEqualTo("4.132");
                    assertThat(row.difference()).startsWith("−180");
                });
        assertThat(content.score().differences()).anyMatch(sentence -> sentence.startsWith("Dòng A.I.1"));
        assertThat(content.score().stake()).contains("điểm");
    }

    @ParameterizedTest
    @CsvSource({"CUC_TUYEN_QUANG, 96/200", "CHI_CUC_TP_TUYEN_QUANG, 83", "CUC_LANG_SON, 4.312"})
    void printsWhatItComposedForArchivesAndForAccess(String unit, String value) throws Exception {
        jdbc.sql("update visit set state = 'MINUTES_DRAFT'").update();
        var reader = leader();
        var pdf = as(reader, () -> reports.pdf(inspection(unit), Optional.empty(), readership(reader)));
        assertThat(pdf.fileName()).matches("bao-cao-kiem-tra-[a-z-]+-2023-09-0[78]\\.pdf");
        assertThat(ReportPdfTest.violations(pdf, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(ReportPdfTest.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (var document = Loader.loadPDF(pdf.bytes())) {
            assertThat(new PDFTextStripper().getText(document)).contains(value).doesNotContain("#");
        }
    }

    @Test
    void staysAsItWasConfirmedWhateverIsClaimedLater() {
        var confirmed = textFor(leader(), "CUC_TUYEN_QUANG");
        confirm("CUC_TUYEN_QUANG");
        claimOtherwise();
        var report = read(leader(), "CUC_TUYEN_QUANG");
        assertThat(report.official()).isTrue();
        assertThat(CanonicalContent.write(report.content())).isEqualTo(confirmed);
        assertThat(report.seal().orElseThrow().sha256()).isEqualTo(CanonicalContent.sha256(confirmed));
        assertThat(textFor(leader(), "CUC_LANG_SON")).contains("4.000");
    }

    @Test
    void whatIsConfirmedAnewIsASecondVersionAndTheFirstIsStillThereWithItsHash() {
        var first = textFor(leader(), "CUC_TUYEN_QUANG");
        confirm("CUC_TUYEN_QUANG");
        claimOtherwise();
        confirm("CUC_TUYEN_QUANG");
        var newest = read(leader(), "CUC_TUYEN_QUANG");
        assertThat(newest.seal().orElseThrow().version()).isEqualTo(2);
        assertThat(newest.fileName()).endsWith("-ban-2");
        assertThat(newest.replacedBy()).isEmpty();
        assertThat(CanonicalContent.write(newest.content())).contains("4.000");
        var old = read(leader(), "CUC_TUYEN_QUANG", Optional.of(1));
        assertThat(CanonicalContent.write(old.content())).isEqualTo(first);
        assertThat(old.seal().orElseThrow().sha256()).isEqualTo(CanonicalContent.sha256(first));
        assertThat(old.replacedBy().orElseThrow().version()).isEqualTo(2);
        assertThat(list(leader()))
                .filteredOn(report -> report.id().equals(inspection("CUC_TUYEN_QUANG")))
                .hasSize(1);
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(leader(), "CUC_TUYEN_QUANG", Optional.of(3)));
    }

    @Test
    void whileTheVisitIsOpenAgainTheDraftIsReadBesideTheFrozenReport() {
        confirm("CUC_TUYEN_QUANG");
        claimOtherwise();
        var clerk = clerkOf(unit("CUC_TUYEN_QUANG"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(leader(), "CUC_TUYEN_QUANG", Optional.of(0)));
        jdbc.sql("update visit set state = 'ON_SITE', reopened_until = current_date")
                .update();
        assertThat(read(leader(), "CUC_TUYEN_QUANG").editions().reopened()).isTrue();
        assertThat(read(leader(), "CUC_TUYEN_QUANG").official()).isTrue();
        assertThat(read(leader(), "CUC_TUYEN_QUANG", Optional.of(0)).official()).isFalse();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> read(clerk, "CUC_TUYEN_QUANG", Optional.of(0)));
        jdbc.sql("update visit set state = 'MINUTES_DRAFT'").update();
        assertThat(CanonicalContent.write(
                        read(clerk, "CUC_TUYEN_QUANG", Optional.of(0)).content()))
                .contains("4.000");
    }

    @Test
    void aVisitCalledOffHasNothingToRead() {
        jdbc.sql("update visit set state = 'CANCELLED'").update();
        assertHidden(leader(), "CUC_TUYEN_QUANG");
        assertThat(list(leader())).isEmpty();
    }

    private void claimOtherwise() {
        jdbc.sql(
                        "update figure_claim set value = 4000, printed = '4.000 việc', version = version + 1 where indicator_code = 'COMPLETED_CASES'")
                .update();
    }

    @Test
    void refusesAStoredContentThatNoLongerMatchesItsHash() {
        confirm("CUC_TUYEN_QUANG");
        forge("content = replace(content, '86,32', '96,32')");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> read(leader(), "CUC_TUYEN_QUANG"))
                .withMessage("reporting.report.tampered");
    }

    @Test
    void aConfirmedReportGetsItsNumberOnceAndItsContentStaysAsItIs() {
        confirm("CUC_TUYEN_QUANG");
        var frozen = read(leader(), "CUC_TUYEN_QUANG");
        assertThat(frozen.awaitsNumber()).isTrue();
        assertThat(proposal("CUC_TUYEN_QUANG").orElseThrow().number()).isEqualTo(1);
        number("CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 11));
        var numbered = read(leader(), "CUC_TUYEN_QUANG");
        assertThat(numbered.content()).isEqualTo(frozen.content());
        assertThat(numbered.seal()).isEqualTo(frozen.seal());
        assertThat(numbered.symbolLine()).isEqualTo("Số: 07/BC-KVTĐ");
        assertThat(numbered.dateline()).isEqualTo("Tuyên Quang, ngày 11 tháng 9 năm 2023");
        assertThat(numbered.awaitsNumber()).isFalse();
        assertThat(list(leader()))
                .filteredOn(report -> report.number().isPresent())
                .extracting(report -> report.id() + " " + report.number().orElseThrow())
                .containsExactly(inspection("CUC_TUYEN_QUANG") + " 07/BC-KVTĐ");
        assertThat(journal.of(
                        Subject.INSPECTION_REPORT, inspection("CUC_TUYEN_QUANG").value()))
                .extracting(Journal.Entry::action, Journal.Entry::to)
                .containsExactly(tuple("NUMBERED", "07/BC-KVTĐ, 11/09/2023"));
        assertThat(proposal("CUC_TUYEN_QUANG")).isEmpty();
        refusedNumber("reporting.number.given", "CUC_TUYEN_QUANG", 1, 8, LocalDate.of(2023, 9, 11));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("update report_number set symbol = '9/BC-KVTĐ'")
                        .update());
    }

    @Test
    void aNumberGivenTwiceIsRefusedByName() {
        confirm("CUC_TUYEN_QUANG");
        confirm("CHI_CUC_TP_TUYEN_QUANG");
        number("CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 11));
        refusedNumber("records.number.taken", "CHI_CUC_TP_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 12));
        number("CHI_CUC_TP_TUYEN_QUANG", 1, 8, LocalDate.of(2023, 9, 12));
    }

    @Test
    void onlyTheNewestConfirmedVersionIsNumberedAndNotBeforeTheVisit() {
        refusedNumber("reporting.number.draft", "CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 11));
        confirm("CUC_TUYEN_QUANG");
        refusedNumber("reporting.number.beforeVisit", "CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 6));
        refusedNumber("records.number.future", "CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2099, 9, 6));
        claimOtherwise();
        confirm("CUC_TUYEN_QUANG");
        refusedNumber("reporting.number.replaced", "CUC_TUYEN_QUANG", 1, 7, LocalDate.of(2023, 9, 11));
        number("CUC_TUYEN_QUANG", 2, 7, LocalDate.of(2023, 9, 11));
        assertThat(read(leader(), "CUC_TUYEN_QUANG", Optional.of(1)).issued()).isEmpty();
        jdbc.sql("update visit set state = 'ON_SITE', reopened_until = current_date")
                .update();
        refusedNumber("reporting.number.reopened", "CUC_TUYEN_QUANG", 2, 8, LocalDate.of(2023, 9, 11));
    }

    @Test
    void onlyTheStandingOfficeOfTheZoneNumbersReports() {
        confirm("CUC_TUYEN_QUANG");
        var leader = leader();
        var given = new ReportNumber(1, 7, LocalDate.of(2023, 9, 11));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> as(
                        leader,
                        () -> numbering.number(
                                inspection("CUC_TUYEN_QUANG"),
                                given,
                                readership(leader),
                                leader.scope(Permission.PLAN_EDIT),
                                HEAD)));
        var elsewhere = secretaryOf(unit("CUC_TUYEN_QUANG"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        elsewhere,
                        () -> numbering.number(
                                inspection("CUC_TUYEN_QUANG"),
                                given,
                                readership(elsewhere),
                                elsewhere.scope(Permission.PLAN_EDIT),
                                HEAD)));
    }

    @Test
    void printsWhatTheMinutesHoldAsTheOpinionOfTheUnit() {
        jdbc.sql("update visit set state = 'MINUTES_DRAFT'").update();
        jdbc.sql("""
                insert into inspection_minutes (visit_id, started_at, ended_at, attendance, unit_opinion, drafted_by_name, drafted_at)
                select visit_id, '2023-09-07 08:00', '2023-09-07 16:00', 'Hai bên', 'Đơn vị nhất trí, xin bổ sung số gốc.', 'Trưởng đoàn', now()
                from inspection where id = :inspection""").param("inspection", inspection("CUC_TUYEN_QUANG").value()).update();
        assertThat(read(leader(), "CUC_TUYEN_QUANG").content().unitOpinion())
                .isEqualTo("Đơn vị nhất trí, xin bổ sung số gốc.");
        assertThat(read(leader(), "CUC_TUYEN_QUANG").template()).endsWith("-v2");
    }

    private void refusedNumber(String code, String unit, int version, int number, LocalDate day) {
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> number(unit, version, number, day))
                .satisfies(refused -> assertThat(refused.sentence().code()).isEqualTo(code));
    }

    private void number(String unit, int version, int number, LocalDate day) {
        var secretary = secretary();
        as(
                secretary,
                () -> numbering.number(
                        inspection(unit),
                        new ReportNumber(version, number, day),
                        readership(secretary),
                        secretary.scope(Permission.PLAN_EDIT),
                        secretary.actor()));
    }

    private Optional<ReportNumber> proposal(String unit) {
        var secretary = secretary();
        return as(
                secretary,
                () -> numbering.proposal(
                        inspection(unit), readership(secretary), secretary.scope(Permission.PLAN_EDIT)));
    }

    private CurrentUser secretary() {
        return secretaryOf(jdbc.sql("select id from unit").query(Long.class).list().stream()
                .map(UnitId::new)
                .toArray(UnitId[]::new));
    }

    @Test
    void refusesAStoredContentThatNoTemplateOfOursCanPrint() {
        confirm("CUC_TUYEN_QUANG");
        forge("template_version = 7");
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> read(leader(), "CUC_TUYEN_QUANG"))
                .withMessage("reporting.report.unknownTemplate");
    }

    @Test
    void theInspectedUnitReadsTheReportOnceMinutesAreDrafted() {
        var clerk = clerkOf(unit("CUC_TUYEN_QUANG"), unit("CHI_CUC_TP_TUYEN_QUANG"));
        assertHidden(clerk, "CUC_TUYEN_QUANG");
        assertThat(list(clerk)).isEmpty();
        jdbc.sql("update visit set state = 'MINUTES_DRAFT'").update();
        assertThat(read(clerk, "CUC_TUYEN_QUANG").official()).isFalse();
        assertThat(list(clerk)).hasSize(2);
    }

    @Test
    void nobodyReadsAReportBeforeTheUnitHasSentItsSheet() {
        jdbc.sql("update score_sheet set state = 'DRAFT'").update();
        assertHidden(leader(), "CUC_TUYEN_QUANG");
        assertThat(list(leader())).isEmpty();
    }

    @Test
    void othersReadTheReportOnceTheUnitHasSentItsSheet() {
        jdbc.sql("update score_sheet set state = 'SUBMITTED'").update();
        assertThat(list(leader()))
                .filteredOn(report -> report.id().equals(inspection("CUC_TUYEN_QUANG")))
                .singleElement()
                .satisfies(report -> assertThat(report.score()).contains("96/200"));
    }

    @Test
    void aStrangerDoesNotLearnThatThereIsAReport() {
        confirm("CUC_TUYEN_QUANG");
        var stranger = clerkOf(unit("CUC_LANG_SON"));
        assertHidden(stranger, "CUC_TUYEN_QUANG");
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> as(
                        stranger,
                        () -> reports.pdf(inspection("CUC_TUYEN_QUANG"), Optional.empty(), readership(stranger))));
        assertThat(list(stranger)).isEmpty();
    }

    @Test
    void theReadersRightsAreHisOwnAgainAfterReading() {
        var leader = leader();
        as(leader, () -> {
            var before = SecurityContextHolder.getContext().getAuthentication();
            reports.report(inspection("CUC_TUYEN_QUANG"), Optional.empty(), readership(leader));
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isSameAs(before);
        });
    }

    private void confirm(String unit) {
        events.publishEvent(new InspectionConfirmed(inspection(unit), unit(unit), HEAD));
    }

    /** As only the owner of the tables could; the application's own role cannot. */
    private void forge(String change) {
        Superuser.asOwner(environment, () -> {
            jdbc.sql("set local role doichieu").update();
            jdbc.sql("alter table inspection_report disable trigger inspection_report_append_only")
                    .update();
            jdbc.sql("update inspection_report set " + change).update();
            jdbc.sql("reset role").update();
        });
    }

    private void assertHidden(CurrentUser reader, String unit) {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> read(reader, unit));
    }

    private List<InspectionReportSummary> list(CurrentUser reader) {
        return as(reader, () -> reports.reports(readership(reader)));
    }

    private String textFor(CurrentUser reader, String unit) {
        return CanonicalContent.write(read(reader, unit).content());
    }

    private InspectionReport read(CurrentUser reader, String unit) {
        return read(reader, unit, Optional.empty());
    }

    private InspectionReport read(CurrentUser reader, String unit, Optional<Integer> version) {
        return as(reader, () -> reports.report(inspection(unit), version, readership(reader)));
    }

    private static Readership readership(CurrentUser reader) {
        return new Readership(reader.scope(Permission.REPORT_READ), reader.scope(Permission.SHEET_DRAFT_READ));
    }

    private CurrentUser leader() {
        return leaderOf(unit("CUC_TUYEN_QUANG"), unit("CHI_CUC_TP_TUYEN_QUANG"), unit("CUC_LANG_SON"));
    }

    private InspectionId inspection(String unit) {
        return new InspectionId(
                jdbc.sql("select i.id from inspection i join unit u on u.id = i.unit_id where u.code = :code")
                        .param("code", unit)
                        .query(Long.class)
                        .single());
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }
}

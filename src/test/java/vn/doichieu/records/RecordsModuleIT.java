package vn.doichieu.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:inspection/accounts.sql", "classpath:db/demo/060_records.sql"
})
@WithMockUser(authorities = {"EVIDENCE_READ", "EVIDENCE_ADD"})
class RecordsModuleIT {

    private static final byte[] PDF = "%PDF-1.4\nmột trang".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private EvidenceLibrary library;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void keepsAFileAndHandsItOutAsItCame() throws IOException {
        var id = add("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1));
        var file = library.file(id, scope("CUC_TUYEN_QUANG"));
        assertThat(file.content().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(file.fileName()).isEqualTo("kế hoạch.pdf");
        assertThat(library.byIds(List.of(id), scope("CUC_TUYEN_QUANG")).get(id))
                .satisfies(evidence -> assertThat(evidence.warnings()).isEmpty())
                .satisfies(evidence -> assertThat(evidence.sha256()).hasSize(64));
    }

    @Test
    void aStrangerFindsNeitherListNorFileNorEntry() {
        var id = add("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1));
        var stranger = scope("CUC_LANG_SON");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> library.file(id, stranger));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> library.file(id, UnitScope.NONE));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> library.of(unit("CUC_TUYEN_QUANG"), year(), stranger));
        assertThat(library.byIds(List.of(id), stranger)).isEmpty();
    }

    @Test
    void nothingIsAddedForAnotherUnit() {
        var evidence = evidence("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> library.add(evidence, PDF, scope("CUC_LANG_SON"), actor()));
    }

    @Test
    @WithMockUser(authorities = "EVIDENCE_READ")
    void addingNeedsItsOwnRight() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> add("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1)));
    }

    @Test
    void theSameFileIsNotKeptTwiceForOneUnit() {
        add("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1));
        assertThatExceptionOfType(BusinessRuleViolation.class)
                .isThrownBy(() -> add("CUC_TUYEN_QUANG", LocalDate.of(2023, 3, 1)))
                .withMessage("records.file.alreadyThere");
    }

    @Test
    void warnsOfADateOutsideTheYearAndOfTheSameFileAtAnotherUnit() {
        var first = add("CUC_TUYEN_QUANG", LocalDate.of(2022, 10, 1));
        var second = add("CUC_BAC_KAN", LocalDate.of(2022, 9, 30));
        var scope = scope("CUC_TUYEN_QUANG").plus(scope("CUC_BAC_KAN"));
        var both = library.byIds(List.of(first, second), scope);
        assertThat(both.get(first).warnings()).containsExactly(EvidenceWarning.SAME_FILE_AT_ANOTHER_UNIT);
        assertThat(both.get(second).warnings())
                .containsExactly(EvidenceWarning.OUTSIDE_YEAR, EvidenceWarning.SAME_FILE_AT_ANOTHER_UNIT);
    }

    @Test
    void theDemonstrationHasReadableFilesAndOneDatedOutsideTheYear() throws IOException {
        var langSon = library.of(unit("CUC_LANG_SON"), year(), scope("CUC_LANG_SON"));
        assertThat(langSon)
                .filteredOn(evidence -> evidence.warnings().contains(EvidenceWarning.OUTSIDE_YEAR))
                .extracting(EvidenceView::title)
                .containsExactly("Kế hoạch phát động phong trào thi đua năm 2023");
        for (var evidence : langSon) {
            var content = library.file(evidence.id(), scope("CUC_LANG_SON")).content();
            try (var document = Loader.loadPDF(content.getContentAsByteArray())) {
                assertThat(document.getNumberOfPages()).isEqualTo(1);
                assertThat(document.getDocumentInformation().getTitle()).startsWith(evidence.title());
            }
        }
    }

    private long add(String unit, LocalDate date) {
        return library.add(evidence(unit, date), PDF, scope(unit), actor());
    }

    private NewEvidence evidence(String unit, LocalDate date) {
        return new NewEvidence(
                unit(unit),
                year(),
                "Kế hoạch phát động",
                Optional.of("08/KH-CTHADS"),
                Optional.of(date),
                Optional.empty(),
                "C:\\tep\\kế hoạch.pdf");
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private UnitScope scope(String code) {
        return new UnitScope(Set.of(unit(code)));
    }

    private long year() {
        return jdbc.sql("select id from emulation_year where year = 2023")
                .query(Long.class)
                .single();
    }

    private Actor actor() {
        var id = jdbc.sql("select id from account where username = 'canbo'")
                .query(Long.class)
                .single();
        return new Actor(new UserId(id), "Cán bộ Cục THADS tỉnh Tuyên Quang");
    }
}

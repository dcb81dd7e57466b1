package vn.doichieu.emulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.jdbc.Sql;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

@ApplicationModuleTest(ApplicationModuleTest.BootstrapMode.DIRECT_DEPENDENCIES)
@Transactional
@Sql({"classpath:db/demo/010_organization.sql", "classpath:db/demo/045_emulation.sql"})
@WithMockUser(authorities = "REPORT_READ")
class EmulationModuleIT {

    @Autowired
    private EmulationOverview overview;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theDepartmentAimsForBothFlagsAndLaunchedTheDrive() {
        var unit = unit("CUC_TUYEN_QUANG");
        var view = overview.of(unit, year(), new UnitScope(Set.of(unit)));
        assertThat(view.registrations())
                .extracting(EmulationView.Registration::title)
                .containsExactly(EmulationTitle.GOVERNMENT_FLAG, EmulationTitle.JUSTICE_SECTOR_FLAG);
        assertThat(view.movements())
                .extracting(EmulationView.Movement::name)
                .containsExactly("Đợt thi đua giảm án tồn đọng");
    }

    @Test
    void aStrangerFindsNothing() {
        var scope = new UnitScope(Set.of(unit("CUC_LANG_SON")));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> overview.of(unit("CUC_TUYEN_QUANG"), year(), scope));
    }

    private UnitId unit(String code) {
        return new UnitId(jdbc.sql("select id from unit where code = :code")
                .param("code", code)
                .query(Long.class)
                .single());
    }

    private long year() {
        return jdbc.sql("select id from emulation_year where year = 2023")
                .query(Long.class)
                .single();
    }
}

package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;
import vn.doichieu.DoiChieuApplication;

class ModularityTest {

    @Test
    void modulesUseOnlyTheDoorsTheyDeclare() {
        ApplicationModules.of(DoiChieuApplication.class).verify();
    }

    @Test
    void aModuleThatReachesBehindADoorIsRefused() {
        var modules = ApplicationModules.of("examples.modules", (ImportOption) location -> true);

        assertThatThrownBy(modules::verify)
                .isInstanceOf(Violations.class)
                .hasMessageContaining("examples.modules.guest.Guest");
    }

    @Test
    void theDiagramInTheDocumentsIsTheOneOfTheCode() throws Exception {
        String diagram = ModuleDiagram.of(ApplicationModules.of(DoiChieuApplication.class));
        Files.writeString(Path.of("target", "modules.mmd"), diagram);

        assertThat(Files.readString(Path.of("docs", "architecture.md")))
                .as("docs/architecture.md shows the diagram in target/modules.mmd")
                .contains(diagram.strip());
    }
}

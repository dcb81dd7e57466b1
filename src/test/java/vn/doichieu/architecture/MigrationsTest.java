package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Path FOLDER = Path.of("db", "migration");

    private static final List<Path> FILES = Texts.files(FOLDER, ".sql");

    @Test
    void everyFileIsNamedAfterItsNumberAndTheModuleItLiesIn() {
        assertThat(FILES).isNotEmpty().allSatisfy(file -> {
            String module = FOLDER.relativize(file).getName(0).toString();
            assertThat(file.getFileName().toString()).matches("(V\\d{4}|R)__" + module + "_[a-z0-9_]+\\.sql");
        });
    }

    @Test
    void noNumberIsTakenTwice() {
        assertThat(FILES.stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.startsWith("V"))
                        .map(name -> name.substring(0, 5)))
                .doesNotHaveDuplicates();
    }
}

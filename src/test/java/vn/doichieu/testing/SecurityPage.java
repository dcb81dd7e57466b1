package vn.doichieu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The tables of docs/security.md are written by the code; a page that shows another one is out of date. */
public final class SecurityPage {

    private static final Path PAGE = Path.of("docs", "security.md");

    private SecurityPage() {}

    /** Between two marks of this name. The table as it should be lies in {@code target/security}. */
    public static void shows(String name, String table) {
        try {
            var folder = Files.createDirectories(Path.of("target", "security"));
            Files.writeString(folder.resolve(name + ".md"), table);
            var begin = "<!-- table: " + name + " -->\n";
            var page = Files.readString(PAGE);
            var from = page.indexOf(begin);
            var to = page.indexOf("<!-- end -->", from);
            assertThat(from >= 0 && to >= 0)
                    .as("%s has the marks of the table %s", PAGE, name)
                    .isTrue();
            assertThat(page.substring(from + begin.length(), to).strip())
                    .as("table %s of %s; replace it by target/security/%s.md", name, PAGE, name)
                    .isEqualTo(table.strip());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

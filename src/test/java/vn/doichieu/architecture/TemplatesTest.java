package vn.doichieu.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Thymeleaf replaces first: a condition, loop or name on the same element is never looked at. */
    private static final Pattern UNHEARD =
            Pattern.compile("<(?=[^>]*\\sth:(?:if|unless|each|with|object|case)=)(?=[^>]*\\sth:replace=)[^>]*>");

    /** What the Content-Security-Policy refuses. */
    private static final Pattern INLINE =
            Pattern.compile("\\s(?:style|on[a-z]+|hx-on[:a-z-]*|th:style)=\"|<style|<script(?![^>]*src=)|javascript:");

    @Test
    void noConditionStandsOnAnElementThatIsReplaced() throws IOException {
        assertThat(found(UNHEARD))
                .as("put th:if, th:each, th:with on a <th:block> around the element: th:replace comes before them")
                .isEmpty();
    }

    @Test
    void nothingIsInlineThatThePolicyRefuses() throws IOException {
        assertThat(found(INLINE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:if=\"${a}\" th:replace=\"~{b}\">",
                "<p class=\"c\"\n th:replace=\"~{b}\" th:unless=\"${a}\">"
            })
    void aConditionOnAReplacedElementIsFound(String violation) {
        assertThat(UNHEARD.matcher(violation).find()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<p style=\"color:red\">", "<a onclick=\"x()\">", "<script>x()</script>", "<p hx-on:click=\"x\">"
            })
    void inlineScriptAndStyleAreFound(String violation) {
        assertThat(INLINE.matcher(violation).find()).isTrue();
    }

    private static List<String> found(Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !file.endsWith(Path.of("reporting", "pdf.html")))
                    .flatMap(file -> pattern.matcher(read(file))
                            .results()
                            .map(match -> TEMPLATES.relativize(file) + ": "
                                    + match.group().strip()))
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

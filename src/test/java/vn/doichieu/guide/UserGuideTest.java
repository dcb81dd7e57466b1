package vn.doichieu.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.doichieu.platform.NotFoundException;

class UserGuideTest {

    private static final Path FILES = Path.of("docs/guide");
    private static final Pattern ID = Pattern.compile("<h[2-6] id=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a href=\"([^\"]+)\"");
    private static final Pattern PICTURE = Pattern.compile("<img src=\"images/([^\"]+)\\.png\" alt=\"([^\"]*)\"");

    private final UserGuide guide = new UserGuide();

    @Test
    void everyChapterOfTheRepositoryIsInTheApplication() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".md"))
                            .map(name -> name.equals("README.md") ? "start" : name.replace(".md", "")))
                    .containsExactlyInAnyOrderElementsOf(UserGuide.NAMES);
        }
        assertThat(guide.chapters())
                .allSatisfy(chapter -> assertThat(chapter.title()).isNotBlank());
        assertThatThrownBy(() -> guide.chapter("../secret")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void everyLinkWithinTheGuideLeadsSomewhere() {
        var places = places();
        var links = guide.chapters().stream()
                .flatMap(chapter -> LINK.matcher(chapter.html()).results().map(link -> link.group(1)))
                .toList();
        assertThat(links).isNotEmpty();
        assertThat(places).containsAll(links);
    }

    @Test
    void everyPageIsHelpedByAPartOfTheGuideThatIsThere() {
        assertThat(places())
                .containsAll(HelpLinks.TOPICS.stream().map(Map.Entry::getValue).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "/score-sheets/12/lines/A.I.1, /help/unit-clerk#bảng-tự-chấm",
        "/score-sheets/12/approval, /help/unit-head#duyệt-hoặc-trả-lại-bảng-tự-chấm",
        "/visits/3/minutes, /help/inspector#biên-bản",
        "/nowhere, /help/start",
        ", /help/start"
    })
    void aPageIsHelpedByTheNearestPart(String path, String address) {
        assertThat(new HelpLinks().about(path)).isEqualTo(address);
    }

    @Test
    void everyPictureIsThereAndIsTakenByABrowserTest() throws IOException {
        var pictures = guide.chapters().stream()
                .flatMap(chapter -> PICTURE.matcher(chapter.html()).results())
                .toList();
        assertThat(pictures)
                .isNotEmpty()
                .allSatisfy(picture -> assertThat(picture.group(2)).isNotBlank());
        var taken = journeys();
        assertThat(pictures).allSatisfy(picture -> {
            assertThat(FILES.resolve("images").resolve(picture.group(1) + ".png"))
                    .exists();
            assertThat(taken).contains("\"" + picture.group(1) + "\"");
        });
    }

    @Test
    void noPictureIsLeftOver() throws IOException {
        var all = guide.chapters().stream().map(Chapter::html).collect(Collectors.joining());
        try (Stream<Path> files = Files.list(FILES.resolve("images"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .allSatisfy(name -> assertThat(all).contains("images/" + name));
        }
    }

    private Set<String> places() {
        return guide.chapters().stream()
                .flatMap(chapter -> Stream.concat(
                        Stream.of(chapter.name()),
                        ID.matcher(chapter.html()).results().map(id -> chapter.name() + "#" + id.group(1))))
                .collect(Collectors.toSet());
    }

    private static String journeys() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/java/vn/doichieu/browser"))) {
            return files.map(UserGuideTest::read).collect(Collectors.joining());
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

package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Follows every link from the first page as each account of the demonstration, one page of each kind. */
@WholeApplication
class CrawlerIT {

    private static final Pattern TITLE = Pattern.compile("<title>\\s*\\S[^<]*</title>");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>\\s*[^\\s<]");
    private static final Pattern KEY =
            Pattern.compile("\\b(layout|platform|identity|organization|criteria|figures|inspection|records|emulation|"
                    + "fieldwork|scoring|dashboard|reporting|guide|history)\\.[a-z][A-Za-z]*(\\.\\w+)*");

    @LocalServerPort
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantri",
                "thuky",
                "lanhdao",
                "truongdoan",
                "doanvien",
                "thukydoan",
                "canbo",
                "cuctruong",
                "chicuc",
                "chicuctruong",
                "canbo.langson",
                "cuctruong.langson"
            })
    void everyLinkLeadsToAFinishedPage(String username) {
        var soft = new SoftAssertions();
        var kinds = Crawl.from(Visitor.signedIn(port, username), (path, answer) -> look(path, answer, soft));
        soft.assertAll();
        assertThat(kinds).isGreaterThan(1);
    }

    private static void look(String path, HttpResponse<String> answer, SoftAssertions soft) {
        soft.assertThat(answer.statusCode()).as(path).isEqualTo(200);
        if (Crawl.isPage(answer)) {
            finished(path, answer.body(), soft);
        }
    }

    private static void finished(String path, String page, SoftAssertions soft) {
        var words = page.replaceAll("(?s)<(script|style)\\b.*?</\\1>", "").replaceAll("<[^>]*>", " ");
        soft.assertThat(TITLE.matcher(page).find()).as("title of " + path).isTrue();
        soft.assertThat(HEADING.matcher(page).find()).as("heading of " + path).isTrue();
        soft.assertThat(page).as(path).doesNotContain("??", "null</", "[object", "Optional[", "java.");
        soft.assertThat(KEY.matcher(words).results().map(key -> key.group()).toList())
                .as("message keys on " + path)
                .isEmpty();
    }
}

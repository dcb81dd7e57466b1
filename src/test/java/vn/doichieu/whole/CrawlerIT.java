package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.doichieu.testing.Visitor;
import vn.doichieu.testing.WholeApplication;

/** Follows every link from the first page as each of the ten accounts, one page of each kind. */
@WholeApplication
class CrawlerIT {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"(/[^\"#]*)");
    private static final Pattern TITLE = Pattern.compile("<title>\\s*\\S[^<]*</title>");
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>\\s*[^\\s<]");
    private static final Pattern KEY =
            Pattern.compile("\\b(layout|platform|identity|organization|criteria|figures|inspection|records|emulation|"
                    + "fieldwork|scoring|dashboard|reporting|history)\\.[a-z][A-Za-z]*(\\.\\w+)*");
    private static final int PAGES = 60;

    @LocalServerPort
    int port;

    private final Set<String> kinds = new HashSet<>();
    private final Queue<String> waiting = new ArrayDeque<>();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quantri",
                "thuky",
                "lanhdao",
                "truongdoan",
                "doanvien",
                "canbo",
                "cuctruong",
                "chicuc",
                "chicuctruong",
                "canbo.langson",
                "cuctruong.langson"
            })
    void everyLinkLeadsToAFinishedPage(String username) {
        var visitor = Visitor.signedIn(port, username);
        var soft = new SoftAssertions();
        visit("/work");
        for (int pages = 0; !waiting.isEmpty(); pages++) {
            assertThat(pages).as("pages of %s: %s", username, kinds).isLessThan(PAGES);
            var path = waiting.remove();
            look(path, visitor.get(path), soft);
        }
        soft.assertAll();
        assertThat(kinds).hasSizeGreaterThan(1);
    }

    private void look(String path, HttpResponse<String> answer, SoftAssertions soft) {
        soft.assertThat(answer.statusCode()).as(path).isEqualTo(200);
        if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            finished(path, answer.body(), soft);
            links(answer.body()).forEach(this::visit);
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

    private static List<String> links(String page) {
        return LINK.matcher(page)
                .results()
                .map(link -> link.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** The bare address of the site only leads to the first page. */
    private void visit(String path) {
        if (!path.equals("/")
                && kinds.add(path.replaceAll("/lines/[^/?]+", "/lines/{code}").replaceAll("\\d+", "{n}"))) {
            waiting.add(path);
        }
    }
}

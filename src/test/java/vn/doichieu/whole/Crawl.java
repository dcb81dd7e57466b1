package vn.doichieu.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import vn.doichieu.testing.Visitor;

/** A walk along the links of the site from the first page, one page of each kind. */
final class Crawl {

    private static final Pattern LINK = Pattern.compile("<a\\b[^>]*?\\shref=\"(/[^\"#]*)");
    private static final int PAGES = 250;

    private final Set<String> kinds = new HashSet<>();
    private final Queue<String> waiting = new ArrayDeque<>();

    private Crawl() {}

    /** Answers how many kinds of pages there were. */
    static int from(Visitor visitor, BiConsumer<String, HttpResponse<String>> look) {
        return from(visitor, List.of(), look);
    }

    /** {@code also}: pages looked at whatever else of their kind has been seen. */
    static int from(Visitor visitor, List<String> also, BiConsumer<String, HttpResponse<String>> look) {
        var crawl = new Crawl();
        crawl.waiting.addAll(also);
        crawl.visit("/work");
        for (int pages = 0; !crawl.waiting.isEmpty(); pages++) {
            assertThat(pages).as("pages: %s", crawl.kinds).isLessThan(PAGES);
            var path = crawl.waiting.remove();
            var answer = visitor.get(path);
            look.accept(path, answer);
            if (isPage(answer)) {
                links(answer.body()).forEach(crawl::visit);
            }
        }
        return crawl.kinds.size();
    }

    static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
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
        if (!path.equals("/") && kinds.add(kind(path))) {
            waiting.add(path);
        }
    }

    private static String kind(String path) {
        return path.replaceAll("/(lines|derivations)/[^/?]+", "/$1/{code}")
                .replaceAll("/(CLAIMS|REPORT|CHECK):[^/?]+", "/{key}")
                .replaceAll("=[^&]*", "=")
                .replaceAll("\\d+", "{n}");
    }
}

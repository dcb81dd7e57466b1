package vn.doichieu.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;

/** A site without a server: one page, the real script and style, and whatever answer a test wants to a save. */
final class SampleSite {

    static final String ADDRESS = "http://localhost:9/";

    private static final Map<String, String> FILES = Map.of(
            "/assets/app.js", "static/assets/app.js",
            "/assets/app.css", "static/assets/app.css",
            "/htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final String page;
    private Consumer<Route> answer = route -> route.fulfill(new Route.FulfillOptions().setBody(""));

    SampleSite(String page) {
        this.page = page;
    }

    void answering(Consumer<Route> answer) {
        this.answer = answer;
    }

    static void say(Route route, int status, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("text/html; charset=utf-8")
                .setBody(body));
    }

    void serve(BrowserContext context) {
        context.route("**/*", this::handle);
    }

    private void handle(Route route) {
        var path = route.request().url().replaceFirst("^http://[^/]+", "").replaceFirst("[?#].*", "");
        if (FILES.containsKey(path)) {
            route.fulfill(new Route.FulfillOptions()
                    .setContentType(path.endsWith(".js") ? "text/javascript" : "text/css")
                    .setBody(read(FILES.get(path))));
        } else if (route.request().method().equals("POST")) {
            answer.accept(route);
        } else {
            say(route, 200, page);
        }
    }

    private static String read(String resource) {
        try (var file = SampleSite.class.getClassLoader().getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not on the classpath");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

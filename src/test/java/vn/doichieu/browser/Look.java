package vn.doichieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** What every journey does: sign in, take a picture, ask whether everybody can use the page. */
public final class Look {

    private static final String DEMONSTRATION_PASSWORD = "doichieu";
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private Look() {}

    public static void signIn(Page page, String username) {
        page.navigate("/login");
        page.fill("input[name=username]", username);
        page.fill("input[name=password]", DEMONSTRATION_PASSWORD);
        page.click("main button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
    }

    /** Goes where a link leads, and waits until the page is ready to be typed into. */
    public static void follow(Locator link) {
        link.page().navigate(link.getAttribute("href"));
    }

    /** The whole page as {@code target/screenshots/<name>.png}. */
    public static Path screenshot(Page page, String name) {
        var file = Path.of("target", "screenshots", name + ".png");
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    /**
     * What a journey does on every page it comes to: everybody can use it, it fits a desk and a phone, and there is a
     * picture of it. {@code -Ddoichieu.screenshots=docs/guide/images} renews the pictures that folder has already.
     */
    public static void over(Page page, String name) {
        fitting(page, View.PHONE);
        fitting(page, View.DESK);
        page.evaluate("document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions().setPath(picture(name + ".png")));
    }

    private static Path picture(String name) {
        var wanted = Path.of(System.getProperty("doichieu.screenshots", "target/screenshots"), name);
        return Files.exists(wanted) ? wanted : Path.of("target", "screenshots", name);
    }

    private static void fitting(Page page, View view) {
        page.setViewportSize(view.width(), view.height());
        accessible(page);
        fits(page);
    }

    /** Fails with each violation of WCAG 2.2 AA, and where on the page it is. */
    public static void accessible(Page page) {
        assertThat(violations(page)).as("accessibility of " + page.url()).isEmpty();
    }

    /** Fails when the page is wider than the window, as a careless table makes it. */
    public static void fits(Page page) {
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(overflow).as("pixels beyond the window on " + page.url()).isEqualTo(0);
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(Look::describe)
                        .toList();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .map(node -> node.getTarget() + "\n      " + node.getHtml() + "\n      " + node.getFailureSummary())
                .collect(Collectors.joining("\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", "\n"));
    }
}

package vn.doichieu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A browser that tests drive. Each page it opens is another person's: own cookies, own storage. What the pages complain
 * about on the console is kept, a refusal by the Content-Security-Policy for instance.
 */
public final class TestBrowser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--no-zygote",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private TestBrowser(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    public static TestBrowser open() {
        var chromium = Chromium.find();
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(driverEnvironment()));
        var environment = new HashMap<>(System.getenv());
        environment.putAll(chromium.environment());
        var browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.executable())
                        .setEnv(environment)
                        .setArgs(FLAGS));
        return new TestBrowser(playwright, browser);
    }

    /** Playwright's driver runs on the Node.js of the machine, and brings no browser. */
    private static Map<String, String> driverEnvironment() {
        var node = Chromium.onPath("node")
                .orElseThrow(
                        () -> new IllegalStateException("The browser tests need Node.js 20 or newer on the PATH."));
        var environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_NODEJS_PATH", node.toString());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return environment;
    }

    public Page page(String baseUrl) {
        return page(baseUrl, View.DESK);
    }

    public Page page(String baseUrl, View view) {
        var page = browser.newContext(view.options(baseUrl)).newPage();
        page.setDefaultTimeout(10_000);
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        return page;
    }

    /** Errors on the console of any page since the browser was opened. An expected 4xx is one of them. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

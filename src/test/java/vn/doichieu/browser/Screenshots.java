package vn.doichieu.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.ArrayList;
import java.util.List;

/**
 * Pictures of pages of a running server, wide and narrow, light and dark, with what axe finds. For people at work on a
 * page, no part of the tests: {@code Screenshots <address> <username or -> <path>…}
 */
final class Screenshots {

    private Screenshots() {}

    public static void main(String[] arguments) {
        var paths = List.of(arguments).subList(2, arguments.length);
        try (var browser = TestBrowser.open()) {
            for (var view : List.of(View.DESK, View.DESK.inTheDark(), View.PHONE, View.PHONE.inTheDark())) {
                var page = browser.page(arguments[0], view);
                if (!arguments[1].equals("-")) {
                    Look.signIn(page, arguments[1]);
                }
                for (var path : paths) {
                    try {
                        look(page, path, arguments[1], view);
                    } catch (PlaywrightException e) {
                        System.out.println(path + " " + view.name() + ": " + e.getMessage());
                    }
                }
            }
            browser.complaints().forEach(complaint -> System.out.println("console: " + complaint));
        }
    }

    private static void look(Page page, String path, String username, View view) {
        var answer = page.navigate(path);
        var name = (username + path).replaceAll("[^A-Za-z0-9-]+", "_") + "-" + view.name();
        var findings = new ArrayList<>(Look.violations(page));
        var overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        System.out.println(answer.status() + " " + path + " " + view.name() + " -> "
                + Look.screenshot(page, name).toAbsolutePath() + ", wider than the window by " + overflow + " px, "
                + findings.size() + " accessibility findings");
        findings.forEach(System.out::println);
    }
}

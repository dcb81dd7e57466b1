package vn.doichieu.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;

/** The window a page is looked at through. */
public record View(String name, int width, int height, boolean dark) {

    public static final View DESK = new View("desk", 1280, 900, false);
    public static final View PHONE = new View("phone", 360, 740, false);

    public View inTheDark() {
        return new View(name + "-dark", width, height, true);
    }

    Browser.NewContextOptions options(String baseUrl) {
        return new Browser.NewContextOptions()
                .setBaseURL(baseUrl)
                .setViewportSize(width, height)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setLocale("vi-VN")
                .setTimezoneId("Asia/Ho_Chi_Minh");
    }
}

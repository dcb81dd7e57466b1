package vn.doichieu.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;

/** A person without a mouse: Tab until the thing has the focus, then the key that works it. */
final class Keys {

    private static final int FAR = 400;

    private Keys() {}

    /** Walks to it with Tab, as far as a page goes; what cannot be reached fails the test. */
    static Locator to(Locator thing) {
        var keyboard = thing.page().keyboard();
        for (int step = 0; step < FAR; step++) {
            if ((boolean) thing.evaluate("it => it === document.activeElement")) {
                return thing;
            }
            keyboard.press("Tab");
        }
        assertThat((boolean) thing.evaluate("it => it === document.activeElement"))
                .as("reached by Tab: " + thing)
                .isTrue();
        return thing;
    }

    /** A link or button. */
    static void press(Locator thing) {
        to(thing).press("Enter");
    }

    /** A box, or one of several choices. */
    static void tick(Locator box) {
        to(box).press("Space");
    }

    /** Over what stands in the field. */
    static void type(Locator field, String text) {
        to(field).press("ControlOrMeta+a");
        field.page().keyboard().insertText(text);
    }
}

package vn.doichieu.platform;

import java.io.IOException;

/** A body that did not say how long it is, and turned out longer than any may be. */
public class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}

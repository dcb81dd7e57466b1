package vn.doichieu.platform;

import java.time.Instant;

/** Somebody saved in between: what stands there now, whose it is and since when. Nothing was overwritten. */
public class StaleVersion extends RuntimeException {

    private final String current;
    private final String by;
    private final transient Instant at;

    public StaleVersion(String current, String by, Instant at) {
        super("stale version");
        this.current = current;
        this.by = by;
        this.at = at;
    }

    public String current() {
        return current;
    }

    public String by() {
        return by;
    }

    public Instant at() {
        return at;
    }
}

package vn.doichieu.platform.database;

/** The application cannot start, and whoever started it can put it right: what is wrong, and what to do. */
public final class StartRefused extends RuntimeException {

    private final String remedy;

    public StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

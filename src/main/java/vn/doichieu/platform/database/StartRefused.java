package vn.doichieu.platform.database;

/** The application cannot start, and whoever started it can put it right: what is wrong, and what to do. */
final class StartRefused extends RuntimeException {

    private final String remedy;

    StartRefused(String what, String remedy) {
        super(what);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}

package vn.doichieu.api.web;

/** Somebody saved the same claim in between: both stand in the answer, and the caller chooses. */
class Overtaken extends RuntimeException {

    private final transient Fault.Current current;
    private final String sent;

    Overtaken(Fault.Current current, String sent) {
        super("overtaken");
        this.current = current;
        this.sent = sent;
    }

    Fault.Current current() {
        return current;
    }

    String sent() {
        return sent;
    }
}

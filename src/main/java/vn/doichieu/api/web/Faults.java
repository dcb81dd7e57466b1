package vn.doichieu.api.web;

import java.util.List;

/** What was sent cannot be written, and nothing of it was. */
class Faults extends RuntimeException {

    private final transient List<Fault> faults;

    Faults(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    List<Fault> faults() {
        return faults;
    }

    /** Whether reading again and sending once more is all it takes. */
    boolean onlyStale() {
        return faults.stream().allMatch(Fault::stale);
    }
}

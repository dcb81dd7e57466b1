package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import vn.doichieu.shared.Sentence;

/** The reorganisation as it meets the units there are. */
public record ReorganisationView(LocalDate on, String basis, LocalDate provisional, List<Group> groups) {

    public enum State {
        /** Written down already. */
        DONE,
        /** Would be written. */
        READY,
        /** None of its departments is here. */
        ABSENT,
        /** Something speaks against it. */
        BLOCKED
    }

    /** {@code missing}: departments by name nobody entered; {@code closing}: sub-departments that end with them. */
    public record Group(
            String name,
            State state,
            List<UnitView> before,
            List<String> missing,
            List<String> closing,
            List<Sentence> faults) {}

    public boolean anyReady() {
        return groups.stream().anyMatch(group -> group.state() == State.READY);
    }

    public boolean anyMissing() {
        return groups.stream()
                .anyMatch(
                        group -> group.state() != State.DONE && !group.missing().isEmpty());
    }

    public boolean allDone() {
        return groups.stream().allMatch(group -> group.state() == State.DONE);
    }
}

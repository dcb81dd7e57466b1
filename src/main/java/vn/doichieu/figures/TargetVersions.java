package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All targets one rate of one unit was given in a year. The latest that was not taken back stands. */
record TargetVersions(List<AssignedTarget> all) {

    private static final Comparator<AssignedTarget> BY_DAY =
            Comparator.comparing(target -> target.effectiveFrom().orElse(LocalDate.MIN));

    TargetVersions(Collection<AssignedTarget> all) {
        this(List.copyOf(all));
    }

    Optional<AssignedTarget> standing() {
        return all.stream().filter(target -> !target.isWithdrawn()).max(BY_DAY);
    }

    /** The one a form is about: what stands, or what was taken back last. */
    Optional<AssignedTarget> known() {
        return standing().or(() -> all.stream().max(Comparator.comparing(AssignedTarget::version)));
    }

    Optional<AssignedTarget> from(Optional<LocalDate> day) {
        return all.stream().filter(target -> target.effectiveFrom().equals(day)).findFirst();
    }

    int nextVersion() {
        return 1 + all.stream().mapToInt(AssignedTarget::version).max().orElse(0);
    }

    /** What stands, with the earlier ones that hold for the days before. */
    Optional<TargetView> view() {
        return known().map(latest -> latest.view()
                .after(all.stream()
                        .filter(target -> !target.isWithdrawn() && target != latest)
                        .sorted(BY_DAY.reversed())
                        .map(AssignedTarget::view)
                        .toList()));
    }
}

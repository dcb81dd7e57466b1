package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * What speaks against units following others. A unit on both sides goes on: it took others in, or gave a part away. All
 * others on the side that is followed end the day before.
 */
final class SuccessionRules {

    /** A unit as far as time is concerned. */
    record Party(UnitId id, String name, LocalDate from, Optional<LocalDate> to) {

        boolean isThereOn(LocalDate day) {
            return UnitState.on(day, from, to.orElse(null)) == UnitState.ACTIVE;
        }
    }

    record Step(UnitId predecessor, UnitId successor) {}

    private final LocalDate on;
    private final List<Party> before;
    private final List<Party> after;
    private final Set<Step> known;
    private final List<Sentence> faults = new ArrayList<>();

    /** {@code known}: every succession that leads to one of these or away from it. */
    SuccessionRules(LocalDate on, List<Party> before, List<Party> after, Set<Step> known) {
        this.on = on;
        this.before = List.copyOf(before);
        this.after = List.copyOf(after);
        this.known = Set.copyOf(known);
    }

    /** All of them, each with the unit it is about. {@code newcomers}: how many units are still to be made. */
    List<Sentence> faults(int newcomers) {
        if (before.isEmpty()) {
            fault("organization.succession.nobodyBefore");
        }
        if (after.isEmpty() && newcomers == 0) {
            fault("organization.succession.nobodyAfter");
        }
        doubles(before, "organization.succession.twiceBefore");
        doubles(after, "organization.succession.twiceAfter");
        if (newcomers == 0 && before.size() == 1 && ids(before).equals(ids(after))) {
            fault("organization.succession.itself", before.get(0).name());
        }
        before.forEach(this::checkBefore);
        after.forEach(this::checkAfter);
        steps().forEach(this::checkStep);
        return List.copyOf(faults);
    }

    /** Those whose last day is the day before. */
    List<Party> ending() {
        var staying = ids(after);
        return before.stream()
                .filter(party -> !staying.contains(party.id()))
                .filter(party -> party.to().isEmpty())
                .toList();
    }

    SuccessionKind kind(int newcomers) {
        return SuccessionKind.of(before.size(), after.size() + newcomers);
    }

    /** Who follows whom, but for units made on the way. */
    List<Step> steps() {
        return before.stream()
                .flatMap(one -> after.stream().map(other -> new Step(one.id(), other.id())))
                .filter(step -> !step.predecessor().equals(step.successor()))
                .distinct()
                .toList();
    }

    private void checkBefore(Party party) {
        var last = on.minusDays(1);
        if (party.from().isAfter(last)) {
            fault("organization.succession.beginsLater", party.name(), party.from(), last);
        } else if (!party.isThereOn(last)) {
            fault(
                    "organization.succession.endedBefore",
                    party.name(),
                    party.to().orElseThrow(),
                    last);
        } else if (party.to().isPresent()
                && !party.to().get().equals(last)
                && !ids(after).contains(party.id())) {
            fault(
                    "organization.succession.endsOtherwise",
                    party.name(),
                    party.to().get(),
                    last);
        }
    }

    private void checkAfter(Party party) {
        if (!party.isThereOn(on)) {
            var code =
                    on.isBefore(party.from()) ? "organization.succession.notThereYet" : "organization.succession.gone";
            fault(code, party.name(), on, party.to().orElse(party.from()));
        }
    }

    private void checkStep(Step step) {
        if (known.contains(step)) {
            fault("organization.succession.known", name(step.predecessor()), name(step.successor()));
        } else if (leads(step.successor(), step.predecessor())) {
            fault("organization.succession.circle", name(step.successor()), name(step.predecessor()));
        }
    }

    private boolean leads(UnitId from, UnitId to) {
        var reached = new LinkedHashSet<UnitId>(Set.of(from));
        var open = new ArrayList<>(reached);
        for (int i = 0; i < open.size(); i++) {
            var here = open.get(i);
            known.stream()
                    .filter(step -> step.predecessor().equals(here) && reached.add(step.successor()))
                    .forEach(step -> open.add(step.successor()));
        }
        return reached.contains(to);
    }

    private void doubles(List<Party> parties, String code) {
        var seen = new HashSet<UnitId>();
        parties.stream()
                .filter(party -> !seen.add(party.id()))
                .map(Party::name)
                .distinct()
                .forEach(name -> fault(code, name));
    }

    private String name(UnitId id) {
        return Stream.concat(before.stream(), after.stream())
                .filter(party -> party.id().equals(id))
                .map(Party::name)
                .findFirst()
                .orElse("");
    }

    private static Set<UnitId> ids(List<Party> parties) {
        return new HashSet<>(parties.stream().map(Party::id).toList());
    }

    private void fault(String code, Object... arguments) {
        faults.add(Sentence.of(code, arguments));
    }
}

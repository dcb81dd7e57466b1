package vn.doichieu.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Writes units, each change with its entry in the journal. */
@Component
class UnitBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final UnitRepository units;
    private final UnitNeighbours neighbours;
    private final UnitTimes times;
    private final UnitWords words;
    private final Journal journal;
    private final Clock clock;

    UnitBook(
            UnitRepository units,
            UnitNeighbours neighbours,
            UnitTimes times,
            UnitWords words,
            Journal journal,
            Clock clock) {
        this.units = units;
        this.neighbours = neighbours;
        this.times = times;
        this.words = words;
        this.journal = journal;
        this.clock = clock;
    }

    /** As the fields of a form send it. */
    static Optional<UnitKind> kindNamed(String name) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst();
    }

    /** {@code self}: the unit itself when it is there already. */
    UnitDraft read(UnitFields typed, Function<String, Optional<UnitKind>> kinds, @Nullable UnitId self) {
        var reading = new UnitReading(typed, kinds);
        var draft = reading.draft();
        var faults = new ArrayList<>(reading.faults());
        draft.ifPresent(read -> faults.addAll(neighbours.faults(read, self)));
        if (!faults.isEmpty()) {
            throw new FaultyUnit(faults);
        }
        return draft.orElseThrow();
    }

    /** Refuses what the database would: two who use one code at the same time are told by the page for it. */
    UnitId create(UnitDraft draft, Actor by, @Nullable String reason) {
        var unit = units.saveAndFlush(new Unit(draft, neighbours.parent(draft).orElse(null), signed(by)));
        journal.record(by, Subject.UNIT, unit.id().value(), "CREATED", null, unit.inOneLine(), reason);
        return unit.id();
    }

    void correct(UnitId id, UnitDraft draft, @Nullable String typedReason, int seen, Actor by) {
        var unit = unit(id);
        unit.requireVersion(seen);
        var reason = UnitFields.text(typedReason);
        if (reason.isEmpty() && !unit.name().equals(draft.name())) {
            throw new BusinessRuleViolation("organization.unit.nameNeedsReason");
        }
        var before = words.describe(unit);
        unit.correct(draft, neighbours.parent(draft).orElse(null), signed(by));
        units.saveAndFlush(unit);
        var after = words.describe(unit);
        if (!before.equals(after)) {
            journal.record(by, Subject.UNIT, id.value(), "EDITED", before, after, reason.isEmpty() ? null : reason);
        }
    }

    void rename(UnitId id, UnitRenaming to, int seen, Actor by) {
        var unit = unit(id);
        unit.requireVersion(seen);
        var names = times.formerNames(id);
        var since = names.isEmpty()
                ? unit.validFrom()
                : names.get(names.size() - 1).to().plusDays(1);
        var former = unit.rename(to.name(), to.shortName(), to.on(), to.basis(), since, signed(by));
        times.keep(id, former);
        units.saveAndFlush(unit);
        journal.record(
                by,
                Subject.UNIT,
                id.value(),
                "RENAMED",
                former.name(),
                unit.name() + ", " + DAY.format(to.on()),
                to.basis());
    }

    void close(UnitId id, UnitClosing closing, int seen, Actor by) {
        var unit = unit(id);
        unit.requireVersion(seen);
        requireNothingBelow(List.of(id), closing.lastDay().plusDays(1));
        close(unit, closing, by);
    }

    /** Its last day is written, whatever stands below it. */
    void close(Unit unit, UnitClosing closing, Actor by) {
        unit.close(closing.lastDay(), signed(by));
        units.saveAndFlush(unit);
        journal.record(
                by, Subject.UNIT, unit.id().value(), "CLOSED", null, DAY.format(closing.lastDay()), closing.basis());
    }

    /** Nobody is left without the office above: what is still there on that day is named. */
    void requireNothingBelow(List<UnitId> ids, LocalDate day) {
        var below = times.below(ids, day);
        if (!below.isEmpty()) {
            throw new BusinessRuleViolation(
                    "organization.close.unitsBelow", below.stream().limit(5).collect(Collectors.joining("; ")));
        }
    }

    Unit unit(UnitId id) {
        return units.findById(id.value()).orElseThrow(() -> new NotFoundException("unit " + id.value()));
    }

    private Unit.Signed signed(Actor by) {
        return new Unit.Signed(by, clock.instant(), LocalDate.now(clock));
    }
}

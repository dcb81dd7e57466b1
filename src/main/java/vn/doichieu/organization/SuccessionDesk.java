package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Reads an order, holds it against the rules and what is known, and writes it. */
@Component
class SuccessionDesk {

    private static final int LONGEST_BASIS = 500;
    private static final int MOST = 60;

    private final SuccessionParties parties;
    private final UnitBook book;
    private final SuccessionBook successions;
    private final UnitEditors editors;
    private final UnitTimes times;

    SuccessionDesk(
            SuccessionParties parties,
            UnitBook book,
            SuccessionBook successions,
            UnitEditors editors,
            UnitTimes times) {
        this.parties = parties;
        this.book = book;
        this.successions = successions;
        this.editors = editors;
        this.times = times;
    }

    CheckedSuccession check(SuccessionOrder order, ActingUser user) {
        var faults = new ArrayList<Sentence>();
        if (order.before().size() + order.after().size() > MOST) {
            throw new BusinessRuleViolation("organization.succession.tooMany", MOST);
        }
        var before = parties.read(order.before(), faults);
        var after = parties.read(order.after(), faults);
        var on = UnitDays.read(UnitFields.text(order.on()));
        if (on.isEmpty()) {
            faults.add(Sentence.of("organization.day.wrong"));
        }
        var basis = UnitFields.text(order.basis());
        if (basis.isEmpty() || basis.length() > LONGEST_BASIS) {
            faults.add(Sentence.of("organization.unit.basis.missing"));
        }
        requireEditable(before, after, user);
        return checked(order, on, basis, before, after, faults);
    }

    private CheckedSuccession checked(
            SuccessionOrder order,
            Optional<LocalDate> on,
            String basis,
            List<SuccessionParties.Known> before,
            List<SuccessionParties.Known> after,
            List<Sentence> faults) {
        var created = created(order, on, faults);
        var day = on.orElse(LocalDate.EPOCH);
        var rules = new SuccessionRules(day, inTime(before), inTime(after), known(before, after));
        if (on.isPresent()) {
            faults.addAll(rules.faults(order.created().size()));
        }
        var ending = rules.ending();
        if (on.isPresent() && faults.isEmpty() && !ending.isEmpty()) {
            below(ending, day).ifPresent(faults::add);
        }
        var preview = new SuccessionPreview(
                on,
                basis,
                rules.kind(order.created().size()),
                before.stream().map(SuccessionParties.Known::unit).toList(),
                after.stream().map(SuccessionParties.Known::unit).toList(),
                created.stream().map(UnitDraft::name).toList(),
                ending.stream().map(SuccessionRules.Party::name).toList(),
                faults);
        return new CheckedSuccession(preview, ending, created);
    }

    List<UnitId> write(CheckedSuccession checked, Actor by) {
        var preview = checked.preview();
        if (!preview.possible()) {
            throw new BusinessRuleViolation(
                    "organization.succession.notPossible", preview.faults().get(0));
        }
        var on = preview.on().orElseThrow();
        var following = new ArrayList<>(preview.after());
        checked.created().forEach(draft -> following.add(successions.made(book.create(draft, by, preview.basis()))));
        var last = new UnitClosing(on.minusDays(1), preview.basis());
        checked.ending().forEach(party -> book.close(book.unit(party.id()), last, by));
        successions.write(preview, following, by);
        return following.stream().map(UnitView::id).toList();
    }

    /** New units begin on the day the others end. */
    private List<UnitDraft> created(SuccessionOrder order, Optional<LocalDate> on, List<Sentence> faults) {
        var drafts = new ArrayList<UnitDraft>();
        for (var fields : order.created()) {
            try {
                drafts.add(book.read(beginning(fields, on, order), UnitBook::kindNamed, null));
            } catch (FaultyUnit faulty) {
                faulty.faults().stream()
                        .filter(fault -> !fault.field().equals("validFrom"))
                        .forEach(fault -> faults.add(Sentence.of(
                                "organization.succession.newUnit", UnitFields.text(fields.name()), fault.sentence())));
            }
        }
        var codes = new HashSet<String>();
        drafts.stream()
                .filter(draft -> !codes.add(draft.code()))
                .forEach(draft -> faults.add(Sentence.of("organization.succession.newTwice", draft.name())));
        return drafts;
    }

    private static UnitFields beginning(UnitFields typed, Optional<LocalDate> on, SuccessionOrder order) {
        var from = on.map(LocalDate::toString).orElse(UnitFields.text(order.on()));
        return new UnitFields(
                typed.code(),
                typed.name(),
                typed.shortName(),
                typed.kind(),
                typed.parent(),
                typed.locality(),
                from,
                typed.phone(),
                typed.email(),
                typed.address());
    }

    private void requireEditable(
            List<SuccessionParties.Known> before, List<SuccessionParties.Known> after, ActingUser user) {
        editors.require(
                Stream.concat(before.stream(), after.stream())
                        .map(known -> known.unit().id())
                        .toList(),
                user);
    }

    private Set<SuccessionRules.Step> known(List<SuccessionParties.Known> before, List<SuccessionParties.Known> after) {
        var all = Stream.concat(before.stream(), after.stream())
                .map(known -> known.unit().id())
                .collect(Collectors.toSet());
        return times.leadingTo(all).stream()
                .map(step -> new SuccessionRules.Step(step.predecessor(), step.successor()))
                .collect(Collectors.toSet());
    }

    private Optional<Sentence> below(List<SuccessionRules.Party> ending, LocalDate day) {
        var names = times.below(ending.stream().map(SuccessionRules.Party::id).toList(), day);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(Sentence.of("organization.close.unitsBelow", String.join("; ", names)));
    }

    private static List<SuccessionRules.Party> inTime(List<SuccessionParties.Known> known) {
        return known.stream().map(SuccessionParties.Known::party).toList();
    }
}

package vn.doichieu.figures;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimText;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Writes targets: one at a time for each unit, every change in the journal, nothing newer ever overwritten. */
@Component
class TargetBook {

    private static final BigDecimal HIGHEST = new BigDecimal("100");
    private static final int DECIMALS = 4;
    private static final int LONGEST = 200;

    private final AssignedTargetRepository targets;
    private final UnitLock lock;
    private final Rounds rounds;
    private final ObjectProvider<TargetUse> uses;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetBook(
            AssignedTargetRepository targets,
            UnitLock lock,
            Rounds rounds,
            ObjectProvider<TargetUse> uses,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.targets = targets;
        this.lock = lock;
        this.rounds = rounds;
        this.uses = uses;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    TargetView write(TargetKey key, TargetText text, int seen, Actor by) {
        var words = clean(text.printed());
        var document = clean(text.document());
        var value = Optional.of(words).filter(typed -> !typed.isEmpty()).map(TargetBook::read);
        value.ifPresent(set -> requireDocument(document));
        lock.take(key.unit());
        var versions = versions(key);
        var known = versions.known();
        var from = text.from().flatMap(day -> laterThanTheFirst(key, day));
        if (unchanged(known, value, document, from)) {
            return versions.view().orElse(TargetView.none(key.indicator()));
        }
        known.ifPresent(target -> target.requireVersion(seen));
        var reason = reason(key, changingFrom(known, value, from), text.reason());
        var before = known.map(AssignedTarget::inOneLine).orElse("");
        var saved = targets.saveAndFlush(value.map(set -> set(key, versions, new TargetTerms(set, document, from), by))
                .orElseGet(() -> withdrawn(known.orElseThrow(), by)));
        tell(key, saved, before, reason, by);
        return versions(key).view().orElseThrow();
    }

    private TargetVersions versions(TargetKey key) {
        return new TargetVersions(targets.findByUnitIdAndIndicatorCodeAndEmulationYearId(
                key.unit().value(), key.indicator(), key.emulationYearId()));
    }

    /** The first day of the year is no later day. */
    private Optional<LocalDate> laterThanTheFirst(TargetKey key, LocalDate day) {
        var year = rounds.year(key.emulationYearId());
        requireIn(year, day);
        return Optional.of(day).filter(year.startsOn()::isBefore);
    }

    static void requireIn(EmulationYear year, LocalDate day) {
        if (!year.contains(day)) {
            throw new BusinessRuleViolation("figures.target.dayOutsideYear", day, year.startsOn(), year.endsOn());
        }
    }

    /** Given again it changes what is reckoned from that day on; corrected or taken back, from its own first day. */
    private static Optional<LocalDate> changingFrom(
            Optional<AssignedTarget> known, Optional<BigDecimal> value, Optional<LocalDate> from) {
        return from.isPresent() && value.isPresent() ? from : known.flatMap(AssignedTarget::effectiveFrom);
    }

    private void tell(TargetKey key, AssignedTarget saved, String before, @Nullable String reason, Actor by) {
        var from = orNull(before);
        var to = orNull(saved.inOneLine());
        journal.record(by, Subject.TARGET, saved.id(), to == null ? "WITHDRAWN" : "SET", from, to, reason);
        events.publishEvent(new TargetChanged(
                key.unit(), key.emulationYearId(), key.indicator(), from, to, reason, saved.effectiveFrom(), by));
    }

    /** With a day: the target of that day, which is not before the one that stands. Without: the one that stands. */
    private AssignedTarget set(TargetKey key, TargetVersions versions, TargetTerms terms, Actor by) {
        requireNotBefore(versions.standing().flatMap(AssignedTarget::effectiveFrom), terms.from());
        var stored = terms.from().isEmpty() ? versions.known() : versions.from(terms.from());
        stored.ifPresent(target -> target.set(terms.value(), terms.document(), by, clock.instant()));
        return stored.orElseGet(() -> new AssignedTarget(key, terms, versions.nextVersion(), by, clock.instant()));
    }

    private static void requireNotBefore(Optional<LocalDate> standing, Optional<LocalDate> from) {
        from.filter(day -> standing.filter(day::isBefore).isPresent()).ifPresent(day -> {
            throw new BusinessRuleViolation("figures.target.laterKnown", standing.orElseThrow(), day);
        });
    }

    private AssignedTarget withdrawn(AssignedTarget target, Actor by) {
        target.withdraw(by, clock.instant());
        return target;
    }

    /** The same once more, a repeated request for example, is no change whatever version it comes with. */
    private static boolean unchanged(
            Optional<AssignedTarget> stored, Optional<BigDecimal> value, String document, Optional<LocalDate> from) {
        return value.map(set -> stored.filter(target -> target.says(set, document))
                        .filter(target -> from.isEmpty() || from.equals(target.effectiveFrom()))
                        .isPresent())
                .orElse(stored.filter(target -> !target.isWithdrawn()).isEmpty());
    }

    /** A sheet that has been sent keeps the points it was sent with: whoever changes its target says why. */
    private @Nullable String reason(TargetKey key, Optional<LocalDate> from, @Nullable String typed) {
        var reason = typed == null ? "" : clean(typed);
        var sent = uses.orderedStream()
                .flatMap(use -> use.sentSheets(key.unit(), key.emulationYearId(), from).stream())
                .findFirst();
        if (reason.isEmpty() && sent.isPresent()) {
            throw new BusinessRuleViolation("figures.target.sheetSent", sent.get());
        }
        requireShort(reason);
        return orNull(reason);
    }

    static BigDecimal read(String words) {
        return new ClaimText(words)
                .read(Quantity.RATE)
                .map(PrintedNumber::value)
                .filter(value -> value.signum() > 0
                        && value.compareTo(HIGHEST) <= 0
                        && value.stripTrailingZeros().scale() <= DECIMALS)
                .orElseThrow(() -> new BusinessRuleViolation(
                        "figures.target.unreadable", words.substring(0, Math.min(40, words.length()))));
    }

    private static void requireDocument(String document) {
        if (document.isEmpty()) {
            throw new BusinessRuleViolation("figures.target.documentMissing");
        }
        requireShort(document);
    }

    private static void requireShort(String text) {
        if (text.length() > LONGEST) {
            throw new BusinessRuleViolation("figures.target.tooLong", LONGEST);
        }
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

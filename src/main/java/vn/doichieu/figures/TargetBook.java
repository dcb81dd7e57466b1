package vn.doichieu.figures;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimText;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.figures.rules.Quantity;
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
    private final ObjectProvider<TargetUse> uses;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TargetBook(
            AssignedTargetRepository targets,
            UnitLock lock,
            ObjectProvider<TargetUse> uses,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.targets = targets;
        this.lock = lock;
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
        var stored = targets.findByUnitIdAndIndicatorCodeAndEmulationYearId(
                key.unit().value(), key.indicator(), key.emulationYearId());
        if (unchanged(stored, value, document)) {
            return stored.map(AssignedTarget::view).orElse(TargetView.none(key.indicator()));
        }
        stored.ifPresent(target -> target.requireVersion(seen));
        var reason = reason(key, text.reason());
        var before = stored.map(AssignedTarget::inOneLine).orElse("");
        var saved = targets.saveAndFlush(changed(key, stored, value, document, by));
        tell(key, saved, before, reason, by);
        return saved.view();
    }

    private void tell(TargetKey key, AssignedTarget saved, String before, @Nullable String reason, Actor by) {
        var from = orNull(before);
        var to = orNull(saved.inOneLine());
        journal.record(by, Subject.TARGET, saved.id(), to == null ? "WITHDRAWN" : "SET", from, to, reason);
        events.publishEvent(
                new TargetChanged(key.unit(), key.emulationYearId(), key.indicator(), from, to, reason, by));
    }

    private AssignedTarget changed(
            TargetKey key, Optional<AssignedTarget> stored, Optional<BigDecimal> value, String document, Actor by) {
        var now = clock.instant();
        if (value.isEmpty()) {
            var target = stored.orElseThrow();
            target.withdraw(by, now);
            return target;
        }
        stored.ifPresent(target -> target.set(value.get(), document, by, now));
        return stored.orElseGet(() -> new AssignedTarget(key, value.get(), document, by, now));
    }

    /** The same once more, a repeated request for example, is no change whatever version it comes with. */
    private static boolean unchanged(Optional<AssignedTarget> stored, Optional<BigDecimal> value, String document) {
        return value.map(set ->
                        stored.filter(target -> target.says(set, document)).isPresent())
                .orElse(stored.filter(target -> !target.isWithdrawn()).isEmpty());
    }

    /** A sheet that has been sent keeps the points it was sent with: whoever changes its target says why. */
    private @Nullable String reason(TargetKey key, @Nullable String typed) {
        var reason = typed == null ? "" : clean(typed);
        var sent = uses.orderedStream()
                .flatMap(use -> use.sentSheets(key.unit(), key.emulationYearId()).stream())
                .findFirst();
        if (reason.isEmpty() && sent.isPresent()) {
            throw new BusinessRuleViolation("figures.target.sheetSent", sent.get());
        }
        requireShort(reason);
        return orNull(reason);
    }

    private static BigDecimal read(String words) {
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

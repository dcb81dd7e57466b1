package vn.doichieu.figures;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.figures.rules.TypedValue;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Writes claims: one at a time for each unit, every change in the journal, nothing newer ever overwritten. */
@Component
class ClaimBook {

    private final FigureClaimRepository claims;
    private final Ledger ledger;
    private final UnitLock lock;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimBook(
            FigureClaimRepository claims,
            Ledger ledger,
            UnitLock lock,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.ledger = ledger;
        this.lock = lock;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** An empty text withdraws the claim; {@code seen} is the version the writer had before the eyes. */
    ClaimView write(FigureKey key, ClaimSource source, String typed, int seen, Actor by) {
        var value = read(indicator(key), typed);
        var words = value.words();
        lock.take(key.unit());
        var stored = claims.findByUnitIdAndEmulationYearIdAndIndicatorCodeAndAsOfAndSourceAndScope(
                key.unit().value(), key.round().emulationYearId(), key.indicator(), key.asOf(), source, key.scope());
        var before = stored.map(FigureClaim::current).orElse("");
        // The same text again, a repeated request for example, is no change whatever version it comes with.
        if (before.equals(words)) {
            return stored.map(FigureClaim::view).orElse(ClaimView.none(key.indicator(), key.asOf(), source));
        }
        stored.ifPresent(claim -> claim.requireVersion(seen));
        var changed = value.number()
                .map(number -> state(stored, key, source, number, words, by))
                .orElseGet(() -> withdraw(stored.orElseThrow(), by));
        var saved = claims.saveAndFlush(changed);
        var action = words.isEmpty() ? "WITHDRAWN" : source.name();
        journal.record(by, Subject.FIGURE, saved.id(), action, orNull(before), orNull(words), null);
        events.publishEvent(new FigureChanged(key.unit(), key.round().id(), key.indicator(), source, by));
        return saved.view();
    }

    Indicator indicator(FigureKey key) {
        return ledger.indicators()
                .find(key.indicator())
                .orElseThrow(() -> new NotFoundException("indicator " + key.indicator()));
    }

    static TypedValue read(Indicator indicator, String typed) {
        var value = TypedValue.of(indicator, typed);
        value.fault().ifPresent(fault -> {
            throw new BusinessRuleViolation(fault.code(), fault.arguments().toArray());
        });
        return value;
    }

    private FigureClaim state(
            Optional<FigureClaim> stored,
            FigureKey key,
            ClaimSource source,
            PrintedNumber value,
            String words,
            Actor by) {
        stored.ifPresent(claim -> claim.restate(value, words, by, clock.instant()));
        return stored.orElseGet(() -> new FigureClaim(key, source, value, words, by, clock.instant()));
    }

    private FigureClaim withdraw(FigureClaim claim, Actor by) {
        claim.withdraw(by, clock.instant());
        return claim;
    }

    private static @Nullable String orNull(String words) {
        return words.isEmpty() ? null : words;
    }
}

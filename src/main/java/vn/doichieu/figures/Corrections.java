package vn.doichieu.figures;

import java.text.Normalizer;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Puts what a supplementary report says in the place of what the report said. The caller holds the lock of the unit. */
@Component
class Corrections {

    private final FigureClaimRepository claims;
    private final ClaimBook book;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(
            FigureClaimRepository claims,
            ClaimBook book,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.book = book;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** Refuses what is no number, what corrects nothing, and what somebody else has corrected in between. */
    Correction read(FigureKey key, SupplementEntry entry) {
        var indicator = book.indicator(key);
        var words = Normalizer.normalize(entry.printed(), Normalizer.Form.NFC).strip();
        var number = ClaimBook.read(indicator, words)
                .number()
                .orElseThrow(() -> new BusinessRuleViolation("figures.supplement.valueMissing", indicator.name()));
        var claim = claims.findByUnitIdAndEmulationYearIdAndIndicatorCodeAndAsOfAndSourceAndScope(
                key.unit().value(),
                key.round().emulationYearId(),
                key.indicator(),
                key.asOf(),
                ClaimSource.UNIT_REPORT,
                key.scope());
        claim.ifPresent(stored -> stored.requireVersion(entry.seen()));
        claim.flatMap(FigureClaim::number)
                .filter(before -> before.value().compareTo(number.value()) == 0)
                .ifPresent(before -> {
                    throw new BusinessRuleViolation("figures.supplement.same", indicator.name(), words);
                });
        return new Correction(key, indicator, claim, number, words, entry.seen());
    }

    /** Answers the claim that now says so. {@code place} is the supplementary report, by number and day. */
    long write(Correction correction, String place, String reason, Actor by) {
        var key = correction.key();
        var before = correction.before().orElse(null);
        var claim = correction
                .claim()
                .orElseGet(() -> new FigureClaim(
                        key, ClaimSource.UNIT_REPORT, correction.after(), correction.words(), by, clock.instant()));
        claim.restate(correction.after(), correction.words(), by, clock.instant());
        claim.foundAt(place);
        var saved = claims.saveAndFlush(claim);
        journal.record(
                by, Subject.FIGURE, saved.id(), "SUPPLEMENTED", before, correction.words(), place + ": " + reason);
        events.publishEvent(
                new FigureChanged(key.unit(), key.round().id(), key.indicator(), ClaimSource.UNIT_REPORT, by, true));
        return saved.id();
    }
}

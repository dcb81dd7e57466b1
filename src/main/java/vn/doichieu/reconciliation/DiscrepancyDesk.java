package vn.doichieu.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** Writes down what is said about a discrepancy: about the values that stand now, over what stood there before. */
@Component
class DiscrepancyDesk {

    private final BoardItems items;
    private final DiscrepancyRepository discrepancies;
    private final ValueTexts texts;
    private final Journal journal;
    private final Clock clock;

    DiscrepancyDesk(
            BoardItems items, DiscrepancyRepository discrepancies, ValueTexts texts, Journal journal, Clock clock) {
        this.items = items;
        this.discrepancies = discrepancies;
        this.texts = texts;
        this.journal = journal;
        this.clock = clock;
    }

    /** A discrepancy that somebody has before the eyes, with the values and the version shown there. */
    record Spot(UnitView unit, Round round, String key, Seen seen, UnitScope readable) {}

    /** What is said, so that the same once more can be told from something new. */
    private record Said(DiscrepancyState to, String words, Optional<String> value) {}

    void explain(Spot spot, Statement statement, Actor by) {
        var item = live(spot);
        var values = texts.of(item.item());
        var said = new Said(DiscrepancyState.EXPLAINED, statement.explanation(), statement.value());
        write(spot, item, said, by, stored -> stored.explain(statement, values, by, now()));
    }

    void agree(Spot spot, Settlement settlement, Actor by) {
        var item = live(spot);
        var value = AcceptedValue.chosen(item.item(), settlement);
        var said = new Said(DiscrepancyState.AGREED, settlement.reason(), settlement.value());
        write(spot, item, said, by, stored -> stored.agree(value, settlement, by, now()));
    }

    void dispute(Spot spot, Settlement settlement, Actor by) {
        var why = settlement.reason();
        var said = new Said(DiscrepancyState.DISPUTED, why, Optional.empty());
        write(spot, live(spot), said, by, stored -> stored.dispute(why, settlement.cause(), by, now()));
    }

    void decide(Spot spot, Settlement settlement, Actor by) {
        var item = live(spot);
        var value = AcceptedValue.chosen(item.item(), settlement);
        var said = new Said(DiscrepancyState.DECIDED, settlement.reason(), settlement.value());
        write(spot, item, said, by, stored -> stored.decide(value, settlement, by, now()));
    }

    /** What the zone has decided only the zone takes up again. */
    void reopen(Spot spot, String why, boolean zone, Actor by) {
        var said = new Said(DiscrepancyState.OPEN, why, Optional.empty());
        write(spot, live(spot), said, by, stored -> stored.reopen(why, zone, by, now()));
    }

    /** The disagreement as it is now; nobody settles values that are not those on the page. */
    private BoardItem live(Spot spot) {
        var item = items.of(spot.unit(), spot.round(), spot.readable()).items().stream()
                .filter(one -> one.item().key().equals(spot.key()))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("discrepancy " + spot.key()));
        if (!spot.seen().sameValues(item)) {
            var latest = item.latest();
            throw new StaleVersion(
                    texts.values(item.item()),
                    latest.map(entry -> entry.by()).orElse(""),
                    latest.flatMap(entry -> entry.at()).orElse(clock.instant()));
        }
        return item;
    }

    private void write(Spot spot, BoardItem item, Said said, Actor by, Consumer<Discrepancy> step) {
        var values = texts.of(item.item());
        var stored = taken(spot, values, by);
        if (stored.alreadySays(said.to, said.words, said.value, values)) {
            return;
        }
        stored.requireVersion(spot.seen().version());
        if (stored.isAboutOthers(values)) {
            takeBack(stored, values.text(), by);
        }
        var before = stored.standing();
        step.accept(stored);
        discrepancies.saveAndFlush(stored);
        var action = said.to == DiscrepancyState.OPEN ? "REOPENED" : said.to.name();
        journal.record(by, Subject.DISCREPANCY, stored.id(), action, before, stored.standing(), stored.why());
    }

    /** The row, locked: of two who speak at once one waits and is then told what stands there. */
    private Discrepancy taken(Spot spot, Discrepancy.Values values, Actor by) {
        long unit = spot.unit().id().value();
        discrepancies.begin(
                unit, spot.round().id(), spot.key(), values.about(), values.fingerprint(), values.text(), by.name());
        return discrepancies.findForWriting(unit, spot.round().id(), spot.key()).orElseThrow();
    }

    /** The claims say something else now; the journal keeps what they said and what they say. */
    void takeBack(Discrepancy stored, String valuesNow, Actor by) {
        stored.valuesChanged(by, now());
        discrepancies.saveAndFlush(stored);
        journal.record(by, Subject.DISCREPANCY, stored.id(), "VALUES_CHANGED", stored.valuesText(), valuesNow, null);
    }

    private Instant now() {
        return clock.instant();
    }
}

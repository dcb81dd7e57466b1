package vn.doichieu.reconciliation;

import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Item;

/**
 * A disagreement with what has been said about it. What was said of other values than those that stand now is shown and
 * counts for nothing.
 *
 * @param entries the claims the values were read in, by the code of the value: words, place, who and when
 */
public record BoardItem(Item item, Optional<DiscrepancyView> said, Map<String, ClaimView> entries) {

    /** Which value holds, and by what. */
    public record Accepted(String source, String shown, By by) {

        public enum By {
            AGREED,
            DECIDED,
            /** Nobody has agreed or decided yet: the source trusted most. */
            BEST_SOURCE
        }
    }

    public DiscrepancyState state() {
        return current().map(DiscrepancyView::state).orElse(DiscrepancyState.OPEN);
    }

    /** What was said about the values as they stand. */
    public Optional<DiscrepancyView> current() {
        return said.filter(view -> view.fingerprint().equals(item.fingerprint()));
    }

    /** What was said about earlier values only. */
    public Optional<DiscrepancyView> outdated() {
        return said.filter(view -> view.explanation().isPresent())
                .filter(view -> !view.fingerprint().equals(item.fingerprint()));
    }

    public Optional<DiscrepancyView.Settled> settled() {
        return current().filter(view -> view.state().settled()).flatMap(DiscrepancyView::settled);
    }

    /** The cause people have named, else the one the rules suggest. */
    public Optional<DiscrepancyCause> cause() {
        return current().flatMap(DiscrepancyView::cause).or(item::suggestedCause);
    }

    public Optional<Accepted> accepted() {
        var agreed = settled()
                .flatMap(found -> found.printed()
                        .map(printed -> new Accepted(
                                found.source().orElse(Settlement.OTHER),
                                printed,
                                Accepted.By.valueOf(state().name()))));
        return agreed.or(
                () -> item.best().map(value -> new Accepted(value.code(), value.shown(), Accepted.By.BEST_SOURCE)));
    }

    /** Stands in the way of agreeing to points: values disagree, and nobody has said which one holds. */
    public boolean blocks() {
        return item.disagrees() && !state().settled();
    }

    /** A mark of the values, so that a form can say which ones it speaks of. */
    public String mark() {
        return Seen.mark(this);
    }

    public int version() {
        return said.map(DiscrepancyView::version).orElse(0);
    }

    public Optional<ClaimView> entry(String value) {
        return Optional.ofNullable(entries.get(value)).filter(ClaimView::isStated);
    }

    /** The latest claim among the values in question. */
    Optional<ClaimView> latest() {
        return entries.values().stream()
                .filter(entry -> entry.at().isPresent())
                .max((one, other) -> one.at().orElseThrow().compareTo(other.at().orElseThrow()));
    }

    public boolean illustrative() {
        return entries.values().stream().anyMatch(ClaimView::illustrative);
    }

    /** As part of an element's id. */
    public String anchor() {
        return item.key().replace(':', '-');
    }
}

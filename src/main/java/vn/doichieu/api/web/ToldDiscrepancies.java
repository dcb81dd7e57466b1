package vn.doichieu.api.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Sentences;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.DiscrepancyView;
import vn.doichieu.reconciliation.rules.Item;
import vn.doichieu.reconciliation.rules.Stake;
import vn.doichieu.reconciliation.rules.Value;
import vn.doichieu.shared.Points;

/** Puts what stands on a board into the words of the {@link Contract}. */
@Component
class ToldDiscrepancies {

    private final Sentences sentences;

    ToldDiscrepancies(Sentences sentences) {
        this.sentences = sentences;
    }

    List<Contract.Discrepancy> all(List<BoardItem> found) {
        return found.stream().map(this::of).toList();
    }

    private Contract.Discrepancy of(BoardItem found) {
        var item = found.item();
        return new Contract.Discrepancy(
                item.key(),
                item.kind().name(),
                item.subject().code(),
                item.name(),
                item.result().name(),
                found.state().name(),
                found.blocks(),
                found.cause().map(Enum::name).orElse(null),
                item.values().stream().map(ToldDiscrepancies::value).toList(),
                item.difference().orElse(null),
                item.explanation().stream().map(sentences::text).toList(),
                item.stakes().stream().map(stake -> stake(stake, item)).toList(),
                found.accepted().map(ToldDiscrepancies::accepted).orElse(null),
                found.current()
                        .flatMap(DiscrepancyView::explanation)
                        .map(ToldDiscrepancies::explanation)
                        .orElse(null),
                found.current()
                        .flatMap(DiscrepancyView::dispute)
                        .map(ToldDiscrepancies::dispute)
                        .orElse(null),
                found.settled().map(ToldDiscrepancies::settlement).orElse(null));
    }

    private static Contract.ItemValue value(Value value) {
        return new Contract.ItemValue(value.code(), Told.plain(value.exact()), value.shown());
    }

    /** In the order of the values, so that the same content is always the same text. */
    private static Contract.Stake stake(Stake stake, Item item) {
        var points = item.values().stream()
                .flatMap(value -> Optional.ofNullable(stake.byValue().get(value.code())).stream()
                        .map(found -> new Contract.ValuePoints(value.code(), plain(found))))
                .toList();
        return new Contract.Stake(stake.line(), points, plain(stake.spread()));
    }

    private static Contract.Accepted accepted(BoardItem.Accepted accepted) {
        return new Contract.Accepted(
                accepted.source(), accepted.shown(), accepted.by().name());
    }

    private static Contract.Explanation explanation(DiscrepancyView.Explanation said) {
        return new Contract.Explanation(
                said.words(),
                said.value().orElse(null),
                said.toldBy().orElse(null),
                said.signed().by(),
                said.signed().at());
    }

    private static Contract.Dispute dispute(DiscrepancyView.Dispute said) {
        return new Contract.Dispute(
                said.reason(), said.signed().by(), said.signed().at());
    }

    private static Contract.Settlement settlement(DiscrepancyView.Settled settled) {
        return new Contract.Settlement(
                settled.source().orElse(null),
                settled.printed().orElse(null),
                settled.reason(),
                settled.basis().orElse(null),
                settled.outcome().name(),
                settled.signed().by(),
                settled.signed().at());
    }

    private static String plain(Points points) {
        return Told.plain(points.value());
    }
}

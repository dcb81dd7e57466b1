package vn.doichieu.reconciliation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.FigureChanged;
import vn.doichieu.figures.FiguresImported;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * What was agreed or decided holds for the values it was said about. When a claim changes, whatever spoke of other
 * values is open again, in the same transaction, and the journal says what they were and what they are.
 */
@Component
class ReopenOnChange {

    private final DiscrepancyRepository discrepancies;
    private final DiscrepancyDesk desk;
    private final BoardItems items;
    private final ValueTexts texts;
    private final Rounds rounds;
    private final Units units;

    ReopenOnChange(
            DiscrepancyRepository discrepancies,
            DiscrepancyDesk desk,
            BoardItems items,
            ValueTexts texts,
            Rounds rounds,
            Units units) {
        this.discrepancies = discrepancies;
        this.desk = desk;
        this.items = items;
        this.texts = texts;
        this.rounds = rounds;
        this.units = units;
    }

    @EventListener
    void on(FigureChanged changed) {
        follow(Set.of(changed.unit()), changed.roundId(), changed.by());
    }

    @EventListener
    void on(FiguresImported imported) {
        follow(imported.indicators().keySet(), imported.roundId(), imported.by());
    }

    private void follow(Set<UnitId> changed, long round, Actor by) {
        var spoken = discrepancies.findSpokenOf(new UnitScope(changed).ids(), round);
        if (spoken.isEmpty()) {
            return;
        }
        var concerned = spoken.stream().map(Discrepancy::unit).collect(Collectors.toSet());
        // Nothing is shown to anybody here, so the units below are looked at whoever may read them.
        var family = new HashSet<>(concerned);
        units.directlyBelow(concerned).values().forEach(children -> children.forEach(child -> family.add(child.id())));
        var now = items.of(new UnitScope(family), rounds.round(round));
        for (var stored : spoken) {
            check(
                    stored,
                    now.getOrDefault(stored.unit(), BoardItems.OfUnit.NOTHING).items(),
                    by);
        }
    }

    private void check(Discrepancy stored, List<BoardItem> board, Actor by) {
        var item = board.stream()
                .map(BoardItem::item)
                .filter(it -> it.key().equals(stored.itemKey()))
                .findFirst();
        if (item.isEmpty()) {
            desk.takeBack(stored, texts.nothingLeft(), by);
        } else if (!item.get().fingerprint().equals(stored.fingerprint())) {
            desk.takeBack(stored, texts.values(item.get()), by);
        }
    }
}

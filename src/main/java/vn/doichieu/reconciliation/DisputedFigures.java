package vn.doichieu.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.reconciliation.rules.Stake;
import vn.doichieu.reconciliation.rules.Value;
import vn.doichieu.scoring.FigureDisputes;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Tells the score sheet which lines wait: those fed by a figure whose values disagree and are not settled. */
@Component
class DisputedFigures implements FigureDisputes {

    private final BoardItems items;

    DisputedFigures(BoardItems items) {
        this.items = items;
    }

    @Override
    public Map<String, List<Dispute>> open(UnitId unit, Round round) {
        var lines = new HashMap<String, List<Dispute>>();
        items.ofOwnFigures(unit, round).items().stream()
                .filter(BoardItem::blocks)
                .forEach(item -> {
                    var dispute = new Dispute(
                            about(item),
                            Links.item(round.id(), unit, item.item().key()));
                    item.item().stakes().stream()
                            .map(Stake::line)
                            .distinct()
                            .forEach(line -> lines.computeIfAbsent(line, any -> new ArrayList<>())
                                    .add(dispute));
                });
        return lines;
    }

    /** {@code Số việc thi hành xong: 4.312 việc ≠ 4.132 việc} */
    private static Sentence about(BoardItem item) {
        var values = item.item().values().stream().map(Value::shown).toList();
        return Sentence.of("reconciliation.dispute.about", item.item().name(), String.join(" ≠ ", values));
    }
}

package vn.doichieu.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Points;

/** No line is agreed while a discrepancy of its figures is neither agreed nor decided. Other points need a reason anyway. */
@Component
class OpenDisputes {

    private final ObjectProvider<FigureDisputes> known;

    OpenDisputes(ObjectProvider<FigureDisputes> known) {
        this.known = known;
    }

    Map<String, List<FigureDisputes.Dispute>> of(InspectionView inspection) {
        var all = new HashMap<String, List<FigureDisputes.Dispute>>();
        known.orderedStream()
                .forEach(disputes -> all.putAll(disputes.open(inspection.unit().id(), inspection.round())));
        return all;
    }

    /** The unit's own points are an agreement; the same again changes nothing, and what is stale is refused for that. */
    void requireNoneToAgree(InspectionView inspection, InspectedAnswer answer, ScoreLine line) {
        if (!isAgreement(answer.points(), line)
                || answer.version() != line.inspected().version()) {
            return;
        }
        var open = of(inspection).getOrDefault(line.criterionCode(), List.of());
        if (!open.isEmpty()) {
            throw new BusinessRuleViolation(
                    "scoring.inspected.disputed",
                    line.criterionCode(),
                    open.get(0).about());
        }
    }

    private static boolean isAgreement(Points points, ScoreLine line) {
        return line.selfPoints().filter(self -> self.compareTo(points) == 0).isPresent()
                && line.inspectedPoints()
                        .filter(given -> given.compareTo(points) == 0)
                        .isEmpty();
    }
}

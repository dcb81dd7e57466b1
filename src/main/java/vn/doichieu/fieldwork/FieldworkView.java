package vn.doichieu.fieldwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.shared.Sentence;

/** All that was written down about one unit. {@code locked} says why nothing can be changed now. */
public record FieldworkView(
        InspectionView inspection,
        List<ChecklistItemView> checklist,
        List<FindingView> findings,
        List<RecommendationView> recommendations,
        Optional<Sentence> locked,
        LocalDate usualDueOn) {

    public List<FindingView> findings(FindingKind kind) {
        return findings.stream().filter(finding -> finding.kind() == kind).toList();
    }

    public List<ChecklistItemView> with(ChecklistResult result) {
        return checklist.stream()
                .filter(item -> item.result().filter(result::equals).isPresent())
                .toList();
    }

    public long notLooked() {
        return checklist.stream().filter(item -> item.result().isEmpty()).count();
    }
}

package vn.doichieu.fieldwork;

import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.shared.Sentence;

/** The checklist of an inspection; {@code locked} says why it cannot be filled in now. */
public record ChecklistView(InspectionView inspection, List<ChecklistItemView> items, Optional<Sentence> locked) {

    public long looked() {
        return items.stream().filter(item -> item.result().isPresent()).count();
    }

    public long with(ChecklistResult result) {
        return items.stream()
                .filter(item -> item.result().filter(result::equals).isPresent())
                .count();
    }
}

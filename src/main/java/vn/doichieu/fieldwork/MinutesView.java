package vn.doichieu.fieldwork;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.shared.UnitId;

/**
 * The minutes of a visit for one reader: the common part, and of the work only what concerns the units this reader may
 * see. Empty text: nothing drafted yet. {@code former} confirmations no longer count, because the visit was opened again.
 */
public record MinutesView(
        VisitView visit,
        Optional<Text> text,
        List<FieldworkView> units,
        List<Confirmation> confirmations,
        List<Confirmation> former) {

    public record Text(
            LocalDateTime startedAt,
            LocalDateTime endedAt,
            String attendance,
            Optional<String> unitOpinion,
            String draftedBy,
            LocalDateTime draftedAt,
            int version) {}

    /** Empty unit: the team. */
    public record Confirmation(Optional<UnitId> unit, String office, Optional<String> reservation, LocalDateTime at) {}

    public Optional<Confirmation> ofTeam() {
        return confirmations.stream()
                .filter(confirmation -> confirmation.unit().isEmpty())
                .findFirst();
    }

    public Optional<Confirmation> of(UnitId unit) {
        return confirmations.stream()
                .filter(confirmation -> confirmation.unit().filter(unit::equals).isPresent())
                .findFirst();
    }
}

package vn.doichieu.scoring;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/**
 * A begun sheet on an older version, with what would become of it.
 *
 * @param answered lines on which something was entered
 * @param toLookAt codes of answered lines that the new version scores otherwise
 * @param gone codes of answered lines that the new version does not have
 * @param refusal why it has to stay on its version
 */
public record CarryOverRow(
        ScoreSheetId id,
        UnitView unit,
        Round round,
        SheetState state,
        CriteriaSheetView on,
        int answered,
        List<String> toLookAt,
        List<String> gone,
        Optional<Sentence> refusal) {

    public CarryOverRow {
        toLookAt = List.copyOf(toLookAt);
        gone = List.copyOf(gone);
    }
}

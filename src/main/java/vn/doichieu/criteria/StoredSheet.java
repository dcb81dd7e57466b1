package vn.doichieu.criteria;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A sheet as it is stored, in whatever state. Empty year: of the library; empty zone: for every zone of its year. */
record StoredSheet(
        CriteriaSheetId id,
        int version,
        SheetState state,
        Optional<Long> year,
        Optional<Long> zone,
        Optional<CriteriaSheetId> copiedFrom,
        int revision,
        String changedBy,
        Instant changedAt,
        SheetContent content,
        Map<String, Integer> lineVersions) {

    CriteriaSheetView view() {
        return CriteriaSheetView.of(id, version, content);
    }
}

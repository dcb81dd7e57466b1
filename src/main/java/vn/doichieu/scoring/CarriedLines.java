package vn.doichieu.scoring;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.LineDifference.Aspect;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * What a new version of the criteria left to look at on a sheet that was carried over to it.
 *
 * @param from the version the sheet came from; empty when it never was carried over
 * @param changes what is another in a line, by code, until the unit has looked at it
 */
public record CarriedLines(
        Optional<CriteriaSheetId> from, Optional<Instant> at, Map<String, Change> changes, List<Gone> gone) {

    public static final CarriedLines NONE = new CarriedLines(Optional.empty(), Optional.empty(), Map.of(), List.of());

    static final String NEW = "NEW";

    public CarriedLines {
        changes = Map.copyOf(changes);
        gone = List.copyOf(gone);
    }

    /** A line that came with the new version has no aspects. */
    public record Change(boolean isNew, List<Aspect> aspects) {

        static Change of(String stored) {
            return stored.equals(NEW)
                    ? new Change(true, List.of())
                    : new Change(
                            false,
                            Arrays.stream(stored.split(","))
                                    .map(Aspect::valueOf)
                                    .toList());
        }
    }

    /** A line the new version does not have, with what was entered on it, said in the words of its own rule. */
    public record Gone(
            String code,
            String title,
            List<Sentence> answer,
            Optional<Points> points,
            Optional<String> note,
            List<EvidenceView> evidence) {}

    public Optional<Change> change(String code) {
        return Optional.ofNullable(changes.get(code));
    }

    /** Lines still to be looked at. */
    public int open() {
        return changes.size();
    }
}

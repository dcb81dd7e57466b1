package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;

/** What came of reading a workbook: the number of the draft, or every fault that is in it. */
public record TargetReading(Optional<Long> draft, List<TargetFault> faults) {

    public TargetReading {
        faults = List.copyOf(faults);
    }
}

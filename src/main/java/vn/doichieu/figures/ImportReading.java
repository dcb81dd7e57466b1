package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;

/** What came of reading a workbook: the number of the draft, or every fault that is in it. */
public record ImportReading(Optional<Long> draft, List<CellFault> faults) {

    public ImportReading {
        faults = List.copyOf(faults);
    }
}

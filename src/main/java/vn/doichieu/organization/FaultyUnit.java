package vn.doichieu.organization;

import java.util.List;

/** What was typed about a unit cannot be stored; every fault beside its field. */
public class FaultyUnit extends RuntimeException {

    private final transient List<FieldFault> faults;

    FaultyUnit(List<FieldFault> faults) {
        super("faulty unit");
        this.faults = List.copyOf(faults);
    }

    public List<FieldFault> faults() {
        return faults;
    }
}

package vn.doichieu.reconciliation.rules;

/** How far people are with a disagreement. */
public enum DiscrepancyState {
    /** Nobody of the unit has said anything about the values as they stand. */
    OPEN,
    /** The unit has said why. */
    EXPLAINED,
    /** Unit and team take the same value. */
    AGREED,
    /** They do not; the zone has to decide. */
    DISPUTED,
    /** The zone has decided. */
    DECIDED;

    /** Nothing waits for it any more. */
    public boolean settled() {
        return this == AGREED || this == DECIDED;
    }
}

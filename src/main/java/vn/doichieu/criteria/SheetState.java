package vn.doichieu.criteria;

/** Where a sheet stands. */
public enum SheetState {
    /** Being written; nobody scores with it. */
    DRAFT,
    /** Units score with it; its text never changes again. */
    PUBLISHED,
    /** Units score with it, and no newer version may take its place. */
    FROZEN,
    /** Comes with the product: a year takes a copy. */
    LIBRARY;

    /** Units score with it. */
    public boolean inForce() {
        return this == PUBLISHED || this == FROZEN;
    }
}

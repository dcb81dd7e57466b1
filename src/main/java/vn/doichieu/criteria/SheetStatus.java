package vn.doichieu.criteria;

/** How well the sheet as a whole is supported by published documents. */
public enum SheetStatus {
    SOURCED,
    PARTLY_SOURCED,
    RECONSTRUCTED
}

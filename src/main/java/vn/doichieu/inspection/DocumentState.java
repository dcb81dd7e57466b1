package vn.doichieu.inspection;

/** The life of a plan or decision: what is issued is numbered and never changes. */
public enum DocumentState {
    DRAFT,
    ISSUED,
    AMENDED,
    REVOKED
}

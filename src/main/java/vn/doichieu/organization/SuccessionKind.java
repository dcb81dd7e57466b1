package vn.doichieu.organization;

/** How one unit followed another. */
public enum SuccessionKind {
    /** Several became one. */
    MERGED_INTO,
    /** One became several, or gave a part away. */
    SPLIT_FROM,
    /** One became one other, under another name or of another kind. */
    RENAMED,
    /** Several became several others: nobody can say which part went where. */
    REPLACED_BY;

    static SuccessionKind of(int predecessors, int successors) {
        if (predecessors == 1) {
            return successors == 1 ? RENAMED : SPLIT_FROM;
        }
        return successors == 1 ? MERGED_INTO : REPLACED_BY;
    }
}

package vn.doichieu.reconciliation;

/** What a person had before the eyes: the version of what was said, and a mark of the values it was said about. */
public record Seen(int version, String values) {

    /** Short enough for a form, and different for different values. */
    static String mark(BoardItem item) {
        return Integer.toHexString(item.item().fingerprint().hashCode());
    }

    boolean sameValues(BoardItem item) {
        return mark(item).equals(values);
    }
}

package vn.doichieu.ranking.rules;

/** Where a part of a rule comes from: the document that says so, or why it was read that way. */
public record Origin(Kind kind, String words) {

    public enum Kind {
        /** Stands in a published document. */
        SOURCED,
        /** The document cannot be read there, or says nothing: a reading, to be confirmed by who issued it. */
        INFERRED
    }

    public boolean sourced() {
        return kind == Kind.SOURCED;
    }
}

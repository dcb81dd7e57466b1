package vn.doichieu.criteria.rules.text;

import vn.doichieu.shared.Sentence;

/** Where in a text a rule could not be read, what is wrong there, and how such a thing is written. */
public final class TextFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int position;
    private final transient Sentence said;
    private final transient Sentence example;

    TextFault(Place place, Sentence said, Form form) {
        super(said.code() + said.arguments());
        this.line = place.line();
        this.position = place.position();
        this.said = said;
        this.example = Sentence.of("criteria.text.example." + form.name());
    }

    /** From 1, as are the {@link #position() positions} of its characters. */
    public int line() {
        return line;
    }

    public int position() {
        return position;
    }

    /** What is wrong, without its place. */
    public Sentence said() {
        return said;
    }

    /** With its place and an example that can be read. */
    public Sentence sentence() {
        return Sentence.of("criteria.text.fault", String.valueOf(line), String.valueOf(position), said, example);
    }

    /** Where a piece of a text begins. */
    record Place(int line, int position) {}
}

package vn.doichieu.fieldwork.web;

import vn.doichieu.shared.Sentence;

/** What was typed into which form of the page and why it was refused, so that the page comes back with all of it. */
record Attempt(String form, String body, String dueOn, Sentence reason) {

    static final Attempt NONE = new Attempt("", "", "", Sentence.of("fieldwork.text.missing"));

    public boolean at(String name) {
        return form.equals(name);
    }
}

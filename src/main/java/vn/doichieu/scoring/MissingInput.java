package vn.doichieu.scoring;

import vn.doichieu.shared.Sentence;

/** What a line still needs before it has points, and the page it is entered on. */
public record MissingInput(Sentence sentence, String page) {}

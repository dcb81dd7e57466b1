package vn.doichieu.years;

import vn.doichieu.shared.Sentence;

/** One thing a year needs before it can begin: whether it is there, in words, and the page where it is made. */
public record Need(Kind kind, boolean met, Sentence said, String page) {

    public enum Kind {
        MEMBERS,
        HEAD,
        ROUNDS,
        SHEETS,
        TARGETS,
        PLAN,
        ACCOUNTS
    }
}

package vn.doichieu.ranking.rules;

import java.util.Collection;

/** Whether a condition holds. What is not known is neither: a missing figure is never taken for a missed target. */
public enum Held {
    YES,
    NO,
    UNKNOWN;

    static Held of(boolean holds) {
        return holds ? YES : NO;
    }

    /** What holds for every number from the least to the most, holds; what holds for none of them does not. */
    static Held between(boolean atLeast, boolean atMost) {
        return atLeast == atMost ? of(atLeast) : UNKNOWN;
    }

    static Held all(Collection<Held> parts) {
        if (parts.contains(NO)) {
            return NO;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : YES;
    }

    static Held any(Collection<Held> parts) {
        if (parts.contains(YES)) {
            return YES;
        }
        return parts.contains(UNKNOWN) ? UNKNOWN : NO;
    }
}

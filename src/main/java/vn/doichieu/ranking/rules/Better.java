package vn.doichieu.ranking.rules;

/** In which direction a figure is better. */
public enum Better {
    /** Met at the target or above, as a rate of completion. */
    HIGHER,
    /** Met at the target or below, as the change of what is carried over. */
    LOWER
}

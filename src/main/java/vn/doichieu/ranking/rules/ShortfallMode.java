package vn.doichieu.ranking.rules;

/**
 * How far below its target a figure is. The distance is target minus value, or value minus target where less is better,
 * and positive once the target is missed.
 */
public enum ShortfallMode {
    /**
     * The distance in percent of the target's size: 71,4 against 84 is 12,6 / 84 = 15 % short; −2,55 % against a
     * reduction of −3 % is 0,45 / 3 = 15 % short as well. The size is taken without its sign, so that a target below
     * zero does not turn short into good. Against a target of zero there is no such percentage: how far short a figure
     * is then is not known.
     */
    RELATIVE,
    /** The distance itself, in percentage points: 71,4 against 84 is 12,6 points short. */
    PERCENT_POINT
}

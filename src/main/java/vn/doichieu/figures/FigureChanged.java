package vn.doichieu.figures;

import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * A source says something new, or nothing any more, about a figure. Published inside the transaction of the change.
 * {@code supplementary}: a supplementary report says it while the figures are locked, so that nothing that was sent on
 * their strength may follow, nor refuse it.
 */
public record FigureChanged(
        UnitId unit, long roundId, String indicator, ClaimSource source, Actor by, boolean supplementary) {

    public FigureChanged(UnitId unit, long roundId, String indicator, ClaimSource source, Actor by) {
        this(unit, roundId, indicator, source, by, false);
    }
}

package vn.doichieu.figures;

import java.util.Map;
import java.util.Set;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** A source says something new about many figures at once. Published once, inside the transaction of the import. */
public record FiguresImported(Map<UnitId, Set<String>> indicators, long roundId, ClaimSource source, Actor by) {

    public FiguresImported {
        indicators = Map.copyOf(indicators);
    }
}

package vn.doichieu.ranking.rules;

import java.util.List;

/** A band with each of its conditions. */
public record BandResult(RankBand band, Held held, List<ConditionResult> conditions) {

    public BandResult {
        conditions = List.copyOf(conditions);
    }

    static BandResult of(RankBand band, List<ConditionResult> conditions) {
        return new BandResult(
                band, Held.all(conditions.stream().map(ConditionResult::held).toList()), conditions);
    }
}

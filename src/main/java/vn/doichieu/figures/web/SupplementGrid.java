package vn.doichieu.figures.web;

import java.util.Arrays;
import java.util.List;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.SupplementPage;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;

/** What a supplementary report can correct: each figure with what stands there now. */
public record SupplementGrid(SupplementPage view, List<Group> groups) {

    public record Group(Indicator.Topic topic, List<Row> rows) {}

    public record Row(Indicator indicator, ClaimView claim, ClaimView samePeriod) {}

    static SupplementGrid of(SupplementPage view) {
        return new SupplementGrid(
                view,
                Arrays.stream(Indicator.Topic.values())
                        .map(topic -> new Group(topic, rows(view, topic)))
                        .filter(group -> !group.rows.isEmpty())
                        .toList());
    }

    /** The same period of last year has columns where the report states any of it. */
    public boolean withSamePeriod() {
        return groups.stream().flatMap(group -> group.rows.stream()).anyMatch(row -> row.samePeriod.isStated());
    }

    private static List<Row> rows(SupplementPage view, Indicator.Topic topic) {
        var figures = view.figures();
        return figures.indicators().ordered().stream()
                .filter(indicator -> indicator.topic() == topic)
                .map(indicator -> new Row(
                        indicator,
                        figures.entry(indicator.code(), ClaimSource.UNIT_REPORT),
                        figures.samePeriodEntry(indicator.code(), ClaimSource.UNIT_REPORT)))
                .toList();
    }
}

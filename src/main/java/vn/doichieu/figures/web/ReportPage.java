package vn.doichieu.figures.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.ReportPaper;
import vn.doichieu.figures.SupplementLine;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** The report of a unit, and what this reader may do with it. */
public record ReportPage(ReportPaper paper, boolean typing, boolean mayAttach, boolean maySupplement) {

    /** One figure of the annex. {@code reported}: what the report said before a supplement corrected it. */
    public record Figure(Indicator indicator, ClaimView claim, ClaimView samePeriod, Optional<String> reported) {}

    /** The figures of one topic. */
    public record Topic(Indicator.Topic topic, List<Figure> figures) {}

    static ReportPage of(ReportPaper paper, CurrentUser user) {
        boolean own = user.scope(Permission.FIGURE_REPORT).contains(paper.unit().id());
        boolean open = paper.whyLocked().isEmpty();
        return new ReportPage(paper, own && open, own && (open || paper.file().isEmpty()), own && !open);
    }

    /** What the report states, in the order of a report. */
    public List<Topic> annex() {
        return Arrays.stream(Indicator.Topic.values())
                .map(topic -> new Topic(
                        topic,
                        paper.figures().indicators().ordered().stream()
                                .filter(indicator -> indicator.topic() == topic)
                                .map(this::figure)
                                .filter(figure -> figure.claim().isStated()
                                        || figure.samePeriod().isStated())
                                .toList()))
                .filter(topic -> !topic.figures().isEmpty())
                .toList();
    }

    /** The same period of last year has a column where the report states any of it. */
    public boolean withSamePeriod() {
        return annex().stream()
                .flatMap(topic -> topic.figures().stream())
                .anyMatch(figure -> figure.samePeriod().isStated());
    }

    private Figure figure(Indicator indicator) {
        return new Figure(
                indicator,
                paper.figures().entry(indicator.code(), ClaimSource.UNIT_REPORT),
                paper.figures().samePeriodEntry(indicator.code(), ClaimSource.UNIT_REPORT),
                reported(indicator));
    }

    private Optional<String> reported(Indicator indicator) {
        return paper.supplements().stream()
                .flatMap(supplement ->
                        supplement.line(indicator.code(), paper.round().asOf()).stream())
                .findFirst()
                .flatMap(SupplementLine::before);
    }
}

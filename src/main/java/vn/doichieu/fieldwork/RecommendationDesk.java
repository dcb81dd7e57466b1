package vn.doichieu.fieldwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/** Keeps the recommendations; what was withdrawn stays in the journal. */
@Component
class RecommendationDesk {

    private static final Subject SUBJECT = Subject.RECOMMENDATION;

    /** The usual time a unit has, counted from the visit. */
    private static final int USUAL_DAYS = 15;

    private final Recommendations recommendations;
    private final Journal journal;
    private final RemovedItems removed;
    private final Clock clock;

    RecommendationDesk(Recommendations recommendations, Journal journal, RemovedItems removed, Clock clock) {
        this.recommendations = recommendations;
        this.journal = journal;
        this.removed = removed;
        this.clock = clock;
    }

    static LocalDate usualDueOn(InspectionView inspection) {
        return inspection.visitOn().plusDays(USUAL_DAYS);
    }

    List<RecommendationView> of(InspectionId inspection) {
        return recommendations.findByInspectionIdOrderById(inspection.value()).stream()
                .map(recommendation -> recommendation.view(clock))
                .toList();
    }

    long add(InspectionView inspection, Demand demand, Actor by) {
        var recommendation = recommendations.saveAndFlush(
                new Recommendation(inspection.id().value(), demand, inspection.visitOn(), by, clock));
        journal.record(by, SUBJECT, recommendation.id(), "ADDED", null, recommendation.described(), null);
        return recommendation.id();
    }

    void change(InspectionView inspection, Seen seen, Demand demand, Actor by) {
        var recommendation = find(inspection.id(), seen.id());
        var before = recommendation.described();
        recommendation.change(demand, seen.version(), inspection.visitOn(), by, clock);
        recommendations.saveAndFlush(recommendation);
        journal.record(by, SUBJECT, recommendation.id(), "CHANGED", before, recommendation.described(), null);
    }

    void remove(InspectionId inspection, Seen seen, Actor by) {
        var recommendation = find(inspection, seen.id());
        recommendation.requireSeen(seen.version());
        recommendations.delete(recommendation);
        removed.remember(Subject.RECOMMENDATION, seen.id(), inspection);
        journal.record(by, SUBJECT, recommendation.id(), "REMOVED", recommendation.described(), null, null);
    }

    private Recommendation find(InspectionId inspection, long id) {
        return recommendations
                .findByIdAndInspectionId(id, inspection.value())
                .orElseThrow(() -> new NotFoundException("recommendation " + id));
    }
}

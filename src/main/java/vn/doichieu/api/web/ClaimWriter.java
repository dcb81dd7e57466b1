package vn.doichieu.api.web;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.ClaimView;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Writes claims through the doors the pages use, so that the same rights, states and locks hold. */
@Component
class ClaimWriter {

    private final Figures figures;
    private final ScoreComparisons comparisons;
    private final Inspections inspections;
    private final UnitNames names;

    ClaimWriter(Figures figures, ScoreComparisons comparisons, Inspections inspections, UnitNames names) {
        this.figures = figures;
        this.comparisons = comparisons;
        this.inspections = inspections;
        this.names = names;
    }

    Contract.Claim write(ClaimOrder order, Round round, CurrentUser user) {
        var unit = names.find(order.unit(), scope(order, user))
                .orElseThrow(() -> new NotFoundException("unit " + order.unit()));
        try {
            write(order, unit, round, user);
            var known = known(unit, round, user);
            return Told.claim(known, entry(order, known), false);
        } catch (StaleVersion stale) {
            var version = entry(order, known(unit, round, user)).version();
            throw new Overtaken(new Fault.Current(stale.current(), version, stale.by(), stale.at()), order.words());
        }
    }

    /** Within the transaction of the caller, if there is one. */
    ClaimView write(ClaimOrder order, UnitId unit, Round round, CurrentUser user) {
        var key = new FigureKey(unit, round, order.indicator(), order.day() == Day.SAME_PERIOD);
        var scope = scope(order, user);
        return switch (order.source()) {
            case UNIT_REPORT -> figures.report(key, order.words(), order.version(), user.actor(), scope);
            case STATISTICS -> figures.statistics(key, order.words(), order.version(), user.actor(), scope);
            case INSPECTED -> verify(order, unit, round, user);
            case SCORE_SHEET -> throw new BusinessRuleViolation("api.source.onTheSheet");
        };
    }

    /** As on the page of the inspection: only while the team is on site. */
    private ClaimView verify(ClaimOrder order, UnitId unit, Round round, CurrentUser user) {
        if (order.day() == Day.SAME_PERIOD) {
            throw new BusinessRuleViolation("api.day.notInspected");
        }
        if (order.place().isPresent()) {
            throw new BusinessRuleViolation("api.place.notInspected");
        }
        var scope = scope(order, user);
        var inspection = inspections.ofRound(round.id(), scope).stream()
                .filter(found -> found.unit().id().equals(unit))
                .findFirst()
                .orElseThrow(() -> new BusinessRuleViolation("api.inspection.none"));
        return comparisons
                .verify(inspection.id(), order.indicator(), order.words(), order.version(), scope, user.actor())
                .unitFigures()
                .entry(order.indicator(), ClaimSource.INSPECTED);
    }

    private UnitFigures known(UnitId unit, Round round, CurrentUser user) {
        return figures.of(unit, round, user.scope(Permission.FIGURE_READ));
    }

    private static ClaimView entry(ClaimOrder order, UnitFigures known) {
        return order.day() == Day.AS_OF
                ? known.entry(order.indicator(), order.source())
                : known.samePeriodEntry(order.indicator(), order.source());
    }

    /** Who lacks the right altogether is told so; a unit outside of it does not exist. */
    static UnitScope scope(ClaimOrder order, CurrentUser user) {
        var right = order.source() == ClaimSource.INSPECTED ? Permission.FIGURE_VERIFY : Permission.FIGURE_REPORT;
        if (!user.may(right)) {
            throw new AccessDeniedException(right.name());
        }
        return user.scope(right);
    }
}

package vn.doichieu.api.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
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
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Writes claims through the doors the pages use, so that the same rights, states and locks hold. */
@Component
class ClaimWriter {

    private final Figures figures;
    private final ScoreComparisons comparisons;
    private final Inspections inspections;
    private final UnitNames names;
    private final TransactionTemplate transaction;

    ClaimWriter(
            Figures figures,
            ScoreComparisons comparisons,
            Inspections inspections,
            UnitNames names,
            TransactionTemplate transaction) {
        this.figures = figures;
        this.comparisons = comparisons;
        this.inspections = inspections;
        this.names = names;
        this.transaction = transaction;
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

    /** All or none. What is wrong with any of them is told of all. */
    Contract.Written writeAll(List<ClaimOrder> orders, Round round, CurrentUser user) {
        var faults = new ArrayList<Fault>();
        var versions = new ArrayList<Contract.Version>();
        transaction.executeWithoutResult(status -> {
            var units = new HashMap<ClaimSource, Map<String, UnitId>>();
            var first = new HashMap<List<Object>, Integer>();
            for (var order : orders) {
                var known = units.computeIfAbsent(order.source(), source -> names.all(scope(order, user)));
                var unit = Optional.ofNullable(known.get(order.unit()));
                var before = unit.map(id -> List.<Object>of(id, order.indicator(), order.source(), order.day()))
                        .map(which -> first.putIfAbsent(which, order.row()));
                if (unit.isEmpty()) {
                    faults.add(Fault.of(order.row(), "unit", Sentence.of("api.unit.unknown")));
                } else if (before.isPresent()) {
                    faults.add(Fault.of(order.row(), null, Sentence.of("api.row.twice", before.get())));
                } else {
                    tryTo(order, unit.get(), round, user, versions, faults);
                }
            }
            if (!faults.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        if (!faults.isEmpty()) {
            throw new Faults(faults);
        }
        return new Contract.Written(orders.size(), versions);
    }

    private void tryTo(
            ClaimOrder order,
            UnitId unit,
            Round round,
            CurrentUser user,
            List<Contract.Version> versions,
            List<Fault> faults) {
        try {
            var version = write(order, unit, round, user).version();
            versions.add(new Contract.Version(order.row(), version));
        } catch (BusinessRuleViolation refused) {
            faults.add(Fault.of(order.row(), null, refused.sentence()));
        } catch (StaleVersion stale) {
            var why = Sentence.of("api.version.stale", stale.current(), stale.by(), stale.at());
            faults.add(new Fault(order.row(), "version", why, true));
        }
    }

    private ClaimView write(ClaimOrder order, UnitId unit, Round round, CurrentUser user) {
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
    private static UnitScope scope(ClaimOrder order, CurrentUser user) {
        var right = order.source() == ClaimSource.INSPECTED ? Permission.FIGURE_VERIFY : Permission.FIGURE_REPORT;
        if (!user.may(right)) {
            throw new AccessDeniedException(right.name());
        }
        return user.scope(right);
    }
}

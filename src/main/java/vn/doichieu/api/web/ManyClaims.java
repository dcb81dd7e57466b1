package vn.doichieu.api.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.doichieu.figures.SentClaim;
import vn.doichieu.figures.SentClaims;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/**
 * Many claims in one transaction, all or none; what is wrong with any of them is told of all. Reports and statistics go
 * together in as many queries as one of them; what a team verified goes one by one, as each asks for the state of its
 * inspection.
 */
@Component
class ManyClaims {

    /** A team reads a few dozen figures of a unit, never thousands. */
    static final int MOST_INSPECTED = 500;

    /** A claim with the unit it names. */
    private record Named(ClaimOrder order, UnitId unit) {

        boolean isInspected() {
            return order.source() == ClaimSource.INSPECTED;
        }

        SentClaim sent() {
            return new SentClaim(
                    order.row(),
                    unit,
                    order.indicator(),
                    order.source(),
                    order.day() == Day.SAME_PERIOD,
                    order.words(),
                    order.place(),
                    order.version());
        }
    }

    private final SentClaims claims;
    private final ClaimWriter writer;
    private final UnitNames names;
    private final TransactionTemplate transaction;
    private final Sentences sentences;

    ManyClaims(
            SentClaims claims,
            ClaimWriter writer,
            UnitNames names,
            TransactionTemplate transaction,
            Sentences sentences) {
        this.claims = claims;
        this.writer = writer;
        this.names = names;
        this.transaction = transaction;
        this.sentences = sentences;
    }

    Contract.Written write(List<ClaimOrder> orders, Round round, CurrentUser user) {
        var faults = new ArrayList<Fault>();
        var doubts = new ArrayList<Fault>();
        var versions = new TreeMap<Integer, Integer>();
        transaction.executeWithoutResult(status -> {
            var named = named(orders, user, faults);
            writeTogether(named, round, user, faults, doubts, versions);
            writeOneByOne(named, round, user, faults, versions);
            if (!faults.isEmpty()) {
                status.setRollbackOnly();
            }
        });
        if (!faults.isEmpty()) {
            throw new Faults(
                    faults.stream().sorted(Comparator.comparingInt(Fault::row)).toList());
        }
        return new Contract.Written(
                orders.size(),
                versions.entrySet().stream()
                        .map(row -> new Contract.Version(row.getKey(), row.getValue()))
                        .toList(),
                doubts.stream()
                        .sorted(Comparator.comparingInt(Fault::row))
                        .limit(Fault.MOST_TOLD)
                        .map(doubt -> doubt.told(sentences))
                        .toList(),
                doubts.size());
    }

    /** Those whose unit is known and that are there for the first time. */
    private List<Named> named(List<ClaimOrder> orders, CurrentUser user, List<Fault> faults) {
        var units = new HashMap<ClaimSource, Map<String, UnitId>>();
        var first = new HashMap<List<Object>, Integer>();
        var named = new ArrayList<Named>();
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
                named.add(new Named(order, unit.get()));
            }
        }
        return named;
    }

    private void writeTogether(
            List<Named> named,
            Round round,
            CurrentUser user,
            List<Fault> faults,
            List<Fault> doubts,
            Map<Integer, Integer> versions) {
        var sent = named.stream()
                .filter(claim -> !claim.isInspected())
                .map(Named::sent)
                .toList();
        if (sent.isEmpty()) {
            return;
        }
        var reach = new SentClaims.Reach(user.scope(Permission.FIGURE_REPORT), user.scope(Permission.FIGURE_IMPORT));
        var outcome = claims.write(sent, round, reach, user.actor());
        outcome.faults().stream().map(Fault::of).forEach(faults::add);
        outcome.doubts().stream().map(Fault::of).forEach(doubts::add);
        versions.putAll(outcome.versions());
    }

    private void writeOneByOne(
            List<Named> named, Round round, CurrentUser user, List<Fault> faults, Map<Integer, Integer> versions) {
        var inspected = named.stream().filter(Named::isInspected).toList();
        if (inspected.size() > MOST_INSPECTED) {
            faults.add(Fault.of(0, null, Sentence.of("api.inspected.many", MOST_INSPECTED)));
            return;
        }
        for (var claim : inspected) {
            var order = claim.order;
            try {
                var stands = writer.write(order, claim.unit, round, user);
                versions.put(order.row(), stands.version());
            } catch (BusinessRuleViolation refused) {
                faults.add(Fault.of(order.row(), null, refused.sentence()));
            } catch (StaleVersion stale) {
                var why = Sentence.of("api.version.stale", stale.current(), stale.by(), stale.at());
                faults.add(new Fault(order.row(), "version", why, true));
            }
        }
    }

    /** Statistics are written by a unit for itself and by the standing office for its zone. */
    private static UnitScope scope(ClaimOrder order, CurrentUser user) {
        return order.source() == ClaimSource.STATISTICS && user.may(Permission.FIGURE_IMPORT)
                ? user.scope(Permission.FIGURE_REPORT).plus(user.scope(Permission.FIGURE_IMPORT))
                : ClaimWriter.scope(order, user);
    }
}

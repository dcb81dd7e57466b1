package vn.doichieu.dashboard;

import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.reconciliation.WaitingDiscrepancies;
import vn.doichieu.reconciliation.WaitingDiscrepancies.OfUnit;
import vn.doichieu.reconciliation.WaitingDiscrepancies.OfZone;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** What the reconciliation board asks of a person: to explain, to settle, to decide. */
record DiscrepancyWork(WaitingDiscrepancies waiting, CurrentUser user) {

    Stream<WorkItem> items() {
        return Stream.of(ofClerk(), ofTeam(), ofZone()).flatMap(items -> items);
    }

    private Stream<WorkItem> ofClerk() {
        if (!user.may(Permission.DISCREPANCY_EXPLAIN)) {
            return Stream.empty();
        }
        return waiting.ofUnits(user.scope(Permission.DISCREPANCY_EXPLAIN)).stream()
                .filter(found -> found.unexplained() > 0)
                .map(found -> item(
                        "explain",
                        found.unexplained(),
                        found,
                        Sentence.of("dashboard.discrepancy.explain.hint", count(found.questions()))));
    }

    private Stream<WorkItem> ofTeam() {
        if (!user.may(Permission.DISCREPANCY_SETTLE)) {
            return Stream.empty();
        }
        return waiting.ofTeam(user.scope(Permission.DISCREPANCY_SETTLE)).stream()
                .filter(found -> found.unexplained() + found.explained() > 0)
                .map(found -> item(
                        "settle",
                        found.unexplained() + found.explained(),
                        found,
                        Sentence.of(
                                "dashboard.discrepancy.settle.hint",
                                count(found.explained()),
                                count(found.questions()))));
    }

    private Stream<WorkItem> ofZone() {
        return user.may(Permission.DISCREPANCY_DECIDE)
                ? waiting.ofZone(user.scope(Permission.DISCREPANCY_DECIDE)).stream()
                        .map(DiscrepancyWork::decide)
                : Stream.empty();
    }

    private static WorkItem item(String what, long number, OfUnit found, Sentence hint) {
        return new WorkItem(
                WorkItem.Group.TO_DO,
                Sentence.of(
                        "dashboard.discrepancy." + what,
                        count(number),
                        found.unit().shortName()),
                hint,
                Sentence.of("dashboard.discrepancy." + what + ".action"),
                found.page(),
                Optional.empty(),
                false);
    }

    private static WorkItem decide(OfZone found) {
        return new WorkItem(
                WorkItem.Group.TO_DO,
                Sentence.of("dashboard.discrepancy.decide", count(found.disputed())),
                Sentence.of("dashboard.discrepancy.decide.hint", found.round().asOf()),
                Sentence.of("dashboard.discrepancy.decide.action"),
                found.page(),
                Optional.empty(),
                false);
    }

    private static String count(long number) {
        return String.valueOf(number);
    }
}

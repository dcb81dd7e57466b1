package vn.doichieu.reconciliation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.reconciliation.rules.Move;
import vn.doichieu.reconciliation.rules.Outcome;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * What unit, team and zone have said about one disagreement, and about which values. There is nothing to disagree about
 * in it: that is computed from the claims. Words about values that have changed since are kept and count no longer.
 */
@Entity
class Discrepancy {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private long roundId;
    private String itemKey;
    private String about;

    @Enumerated(EnumType.STRING)
    private DiscrepancyState state;

    private String fingerprint;
    private String valuesText;
    private @Nullable String explanation;
    private @Nullable String explainedValue;
    private @Nullable String toldBy;
    private @Nullable String explainedByName;
    private @Nullable Instant explainedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable DiscrepancyCause cause;

    private @Nullable String disputeReason;
    private @Nullable String disputedByName;
    private @Nullable Instant disputedAt;
    private @Nullable String acceptedSource;

    @Column
    private @Nullable BigDecimal acceptedValue;

    private @Nullable String acceptedPrinted;
    private @Nullable String reason;
    private @Nullable String basis;

    @Enumerated(EnumType.STRING)
    private @Nullable Outcome outcome;

    private @Nullable String reopenedFor;
    private @Nullable String settledByName;
    private @Nullable Instant settledAt;

    @Version
    private int version;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Discrepancy() {}

    /** One nobody has spoken about yet. */
    Discrepancy(UnitId unit, long roundId, String itemKey, Values values, Actor by, Instant at) {
        this.unitId = unit.value();
        this.roundId = roundId;
        this.itemKey = itemKey;
        this.state = DiscrepancyState.OPEN;
        this.about = values.about();
        this.fingerprint = values.fingerprint();
        this.valuesText = values.text();
        this.changedByName = by.name();
        this.changedAt = at;
    }

    /** The values a statement is about: what is compared, what tells them from others, and how people read them. */
    record Values(String about, String fingerprint, String text) {}

    /** Only who has seen what stands now may add to it. */
    void requireVersion(int seen) {
        if (seen != version) {
            throw new StaleVersion(inOneLine(), changedByName, changedAt);
        }
    }

    void explain(Statement statement, Values values, Actor by, Instant at) {
        if (statement.explanation().isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.explanation.missing");
        }
        move(Move.EXPLAIN, by, at);
        about = values.about();
        fingerprint = values.fingerprint();
        valuesText = values.text();
        explanation = statement.explanation();
        explainedValue = statement.value().orElse(null);
        toldBy = statement.toldBy().orElse(null);
        explainedByName = by.name();
        explainedAt = at;
    }

    void agree(Optional<AcceptedValue> value, Settlement settlement, Actor by, Instant at) {
        requireReason(settlement.reason());
        move(Move.AGREE, by, at);
        settle(value, settlement, by, at);
    }

    void dispute(String why, Optional<DiscrepancyCause> likely, Actor by, Instant at) {
        if (why.isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.dispute.reasonMissing");
        }
        move(Move.DISPUTE, by, at);
        disputeReason = why;
        cause = likely.orElse(cause);
        disputedByName = by.name();
        disputedAt = at;
    }

    void decide(Optional<AcceptedValue> value, Settlement settlement, Actor by, Instant at) {
        requireReason(settlement.reason());
        if (settlement.basis().isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.decision.basisMissing");
        }
        move(Move.DECIDE, by, at);
        settle(value, settlement, by, at);
    }

    /** A person takes the last step back; what was said is kept. */
    void reopen(String why, boolean zone, Actor by, Instant at) {
        if (why.isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.reopening.reasonMissing");
        }
        if (state == DiscrepancyState.DECIDED && !zone) {
            throw new BusinessRuleViolation("reconciliation.reopening.zoneOnly");
        }
        move(Move.REOPEN, by, at);
        reopenedFor = why;
    }

    /** The claims say something else now: nothing said so far is about that. */
    void valuesChanged(Actor by, Instant at) {
        move(Move.REOPEN, by, at);
    }

    /** Sent again, by a browser that had no answer for example, the same words are no change. */
    boolean alreadySays(DiscrepancyState to, String words, Optional<String> value, Values values) {
        var chosen = state.settled() ? acceptedSource : state == DiscrepancyState.EXPLAINED ? explainedValue : null;
        return version > 0
                && state == to
                && !isAboutOthers(values)
                && words.equals(why())
                && value.equals(Optional.ofNullable(chosen));
    }

    /** Something was said, about values that are not these. */
    boolean isAboutOthers(Values values) {
        return state != DiscrepancyState.OPEN && !fingerprint.equals(values.fingerprint());
    }

    /** The words that go with the state: why it is what it is. */
    @Nullable String why() {
        return switch (state) {
            case OPEN -> reopenedFor;
            case EXPLAINED -> explanation;
            case DISPUTED -> disputeReason;
            case AGREED -> reason;
            case DECIDED -> reason + " (" + basis + ")";
        };
    }

    private static void requireReason(String reason) {
        if (reason.isEmpty()) {
            throw new BusinessRuleViolation("reconciliation.settlement.reasonMissing");
        }
    }

    private void move(Move move, Actor by, Instant at) {
        if (!move.isPossibleFrom(state)) {
            throw new BusinessRuleViolation(
                    "reconciliation.refused." + move, Sentence.of("reconciliation.state." + state));
        }
        state = move.to();
        changedByName = by.name();
        changedAt = at;
    }

    private void settle(Optional<AcceptedValue> value, Settlement settlement, Actor by, Instant at) {
        cause = settlement.cause().orElse(null);
        outcome = settlement.outcome().orElse(Outcome.ACCEPTED);
        acceptedSource = value.map(AcceptedValue::source).orElse(null);
        acceptedValue = value.map(AcceptedValue::number).orElse(null);
        acceptedPrinted = value.map(AcceptedValue::printed).orElse(null);
        reason = settlement.reason();
        basis = settlement.basis().isEmpty() ? null : settlement.basis();
        settledByName = by.name();
        settledAt = at;
    }

    long id() {
        return Optional.ofNullable(id).orElseThrow();
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    long roundId() {
        return roundId;
    }

    String itemKey() {
        return itemKey;
    }

    String about() {
        return about;
    }

    DiscrepancyState state() {
        return state;
    }

    String fingerprint() {
        return fingerprint;
    }

    String valuesText() {
        return valuesText;
    }

    /** As the journal tells it: the state, and the value where one holds. */
    String standing() {
        return state.settled() && acceptedPrinted != null ? state + ": " + acceptedPrinted : state.name();
    }

    private String inOneLine() {
        if (state.settled()) {
            return Optional.ofNullable(acceptedPrinted)
                            .map(value -> value + " – ")
                            .orElse("")
                    + why();
        }
        return Optional.ofNullable(why()).orElse(valuesText);
    }

    DiscrepancyView view() {
        return new DiscrepancyView(
                id(),
                itemKey,
                about,
                state,
                fingerprint,
                valuesText,
                Optional.ofNullable(explanation)
                        .map(words -> new DiscrepancyView.Explanation(
                                words,
                                Optional.ofNullable(explainedValue),
                                Optional.ofNullable(toldBy),
                                signed(explainedByName, explainedAt))),
                Optional.ofNullable(cause),
                Optional.ofNullable(disputeReason)
                        .map(words -> new DiscrepancyView.Dispute(words, signed(disputedByName, disputedAt))),
                Optional.ofNullable(outcome)
                        .map(led -> new DiscrepancyView.Settled(
                                Optional.ofNullable(acceptedSource),
                                Optional.ofNullable(acceptedPrinted),
                                Optional.ofNullable(reason).orElse(""),
                                Optional.ofNullable(basis),
                                led,
                                signed(settledByName, settledAt))),
                version);
    }

    private static DiscrepancyView.Signed signed(@Nullable String by, @Nullable Instant at) {
        return new DiscrepancyView.Signed(
                Optional.ofNullable(by).orElse(""), Optional.ofNullable(at).orElse(Instant.EPOCH));
    }
}

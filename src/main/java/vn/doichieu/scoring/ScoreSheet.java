package vn.doichieu.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What one unit fills in for one round. Guards its own way from draft to inspected; the lines are saved one by one. */
@Entity
class ScoreSheet {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private long roundId;
    private long criteriaSheetId;

    @Enumerated(EnumType.STRING)
    private SheetState state;

    private @Nullable String stateReason;
    private String stateByName;
    private Instant stateAt;
    private @Nullable LocalDate reopenedUntil;
    private @Nullable Long carriedFrom;
    private @Nullable Instant carriedAt;
    private boolean illustrative;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScoreSheet() {}

    ScoreSheet(UnitId unit, long roundId, long criteriaSheetId, String by, Instant at) {
        this.unitId = unit.value();
        this.roundId = roundId;
        this.criteriaSheetId = criteriaSheetId;
        this.state = SheetState.DRAFT;
        this.stateByName = by;
        this.stateAt = at;
    }

    ScoreSheetId id() {
        return new ScoreSheetId(id == null ? 0 : id);
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    long roundId() {
        return roundId;
    }

    long criteriaSheetId() {
        return criteriaSheetId;
    }

    SheetState state() {
        return state;
    }

    boolean illustrative() {
        return illustrative;
    }

    SheetStanding standing(LocalDate today) {
        return new SheetStanding(
                state,
                stateReason,
                stateByName,
                stateAt,
                Optional.ofNullable(reopenedUntil)
                        .map(until -> new SheetStanding.Reopening(until, today.isAfter(until))));
    }

    /** The unit types: only while the sheet is with it. The refusal says why, since when and who can lift it. */
    void requireOpenToUnit(LocalDate today) {
        whyLockedToUnit(today).ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
    }

    Optional<Sentence> whyLockedToUnit(LocalDate today) {
        if (!state.withUnit()) {
            return Optional.of(Sentence.of("scoring.sheet.lockedToUnit." + state, sinceText(), stateByName));
        }
        return Optional.ofNullable(reopenedUntil)
                .filter(today::isAfter)
                .map(until -> Sentence.of("scoring.sheet.reopeningOver", until));
    }

    /** The team scores: only while it inspects. */
    void requireUnderInspection() {
        if (state != SheetState.UNDER_INSPECTION) {
            throw new BusinessRuleViolation("scoring.sheet.notUnderInspection." + state);
        }
    }

    /** What stands there may be sent even when the day for changing it has passed. */
    void sendToHead(@Nullable String explanation, String by, Instant at) {
        if (!state.withUnit()) {
            throw new BusinessRuleViolation("scoring.sheet.lockedToUnit." + state, sinceText(), stateByName);
        }
        become(SheetState.AWAITING_HEAD, explanation, by, at);
    }

    /** The clerk takes back what the head has not approved, or what no team has opened yet. */
    void takeBack(String by, Instant at) {
        if (state != SheetState.AWAITING_HEAD && state != SheetState.SUBMITTED) {
            throw new BusinessRuleViolation("scoring.sheet.cannotTakeBack." + state, sinceText());
        }
        become(SheetState.DRAFT, null, by, at);
    }

    void approve(String by, Instant at) {
        requireState(SheetState.AWAITING_HEAD);
        become(SheetState.SUBMITTED, null, by, at);
        reopenedUntil = null;
    }

    void returnByHead(String reason, String by, Instant at) {
        requireState(SheetState.AWAITING_HEAD);
        become(SheetState.RETURNED, reason, by, at);
    }

    void returnByTeam(String reason, String by, Instant at) {
        if (state != SheetState.SUBMITTED && state != SheetState.UNDER_INSPECTION) {
            throw new BusinessRuleViolation("scoring.sheet.notInState." + state, sinceText());
        }
        become(SheetState.RETURNED, reason, by, at);
    }

    /** A dated exception of the zone: the unit may change what it had sent, until a day. */
    void reopen(String reason, LocalDate until, String by, Instant at, LocalDate today) {
        boolean longer = state.withUnit() && reopenedUntil != null;
        if (state != SheetState.SUBMITTED
                && state != SheetState.UNDER_INSPECTION
                && state != SheetState.INSPECTED
                && !longer) {
            throw new BusinessRuleViolation("scoring.sheet.cannotReopen." + state, sinceText(), stateByName);
        }
        if (until.isBefore(today)) {
            throw new BusinessRuleViolation("scoring.sheet.untilPassed", until);
        }
        become(SheetState.RETURNED, reason, by, at);
        reopenedUntil = until;
    }

    /** The visit was opened again, and with it what the team had finished. */
    void resumeInspection(String by, Instant at) {
        requireState(SheetState.INSPECTED);
        become(SheetState.UNDER_INSPECTION, null, by, at);
    }

    /** Goes over to another version of the criteria. What was sent goes back to the unit, which has to look at it again. */
    void carryOver(long criteriaSheetId, String reason, String by, Instant at) {
        whyNotCarriedOver().ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
        this.carriedFrom = this.criteriaSheetId;
        this.carriedAt = at;
        this.criteriaSheetId = criteriaSheetId;
        if (!state.withUnit()) {
            become(SheetState.RETURNED, reason, by, at);
        }
    }

    /** A sheet the team has begun to score stays on the version it was scored with. */
    Optional<Sentence> whyNotCarriedOver() {
        return state.withUnit() || state == SheetState.AWAITING_HEAD || state == SheetState.SUBMITTED
                ? Optional.empty()
                : Optional.of(Sentence.of("scoring.carryOver.stays." + state, sinceText()));
    }

    Optional<Long> carriedFrom() {
        return Optional.ofNullable(carriedFrom);
    }

    Optional<Instant> carriedAt() {
        return Optional.ofNullable(carriedAt);
    }

    void startInspection(String by, Instant at) {
        requireState(SheetState.SUBMITTED);
        become(SheetState.UNDER_INSPECTION, null, by, at);
    }

    void finishInspection(String by, Instant at) {
        requireState(SheetState.UNDER_INSPECTION);
        become(SheetState.INSPECTED, null, by, at);
    }

    private String sinceText() {
        return new SheetStanding(state, stateReason, stateByName, stateAt).sinceText();
    }

    private void requireState(SheetState required) {
        if (state != required) {
            throw new BusinessRuleViolation("scoring.sheet.notInState." + state, sinceText());
        }
    }

    private void become(SheetState next, @Nullable String reason, String by, Instant at) {
        state = next;
        stateReason = reason;
        stateByName = by;
        stateAt = at;
    }
}

package vn.doichieu.scoring;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
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

    SheetStanding standing() {
        return new SheetStanding(state, stateReason, stateByName, stateAt);
    }

    /** The unit types: only while the sheet is with it. The refusal says why, since when and who can lift it. */
    void requireOpenToUnit() {
        if (!state.withUnit()) {
            throw new BusinessRuleViolation(
                    "scoring.sheet.lockedToUnit." + state, standing().sinceText(), stateByName);
        }
    }

    /** The team scores: only while it inspects. */
    void requireUnderInspection() {
        if (state != SheetState.UNDER_INSPECTION) {
            throw new BusinessRuleViolation("scoring.sheet.notUnderInspection." + state);
        }
    }

    void sendToHead(@Nullable String explanation, String by, Instant at) {
        requireOpenToUnit();
        become(SheetState.AWAITING_HEAD, explanation, by, at);
    }

    /** The clerk takes back what the head has not approved, or what no team has opened yet. */
    void takeBack(String by, Instant at) {
        if (state != SheetState.AWAITING_HEAD && state != SheetState.SUBMITTED) {
            throw new BusinessRuleViolation(
                    "scoring.sheet.cannotTakeBack." + state, standing().sinceText());
        }
        become(SheetState.DRAFT, null, by, at);
    }

    void approve(String by, Instant at) {
        requireState(SheetState.AWAITING_HEAD);
        become(SheetState.SUBMITTED, null, by, at);
    }

    void returnByHead(String reason, String by, Instant at) {
        requireState(SheetState.AWAITING_HEAD);
        become(SheetState.RETURNED, reason, by, at);
    }

    void returnByTeam(String reason, String by, Instant at) {
        if (state != SheetState.SUBMITTED && state != SheetState.UNDER_INSPECTION) {
            throw new BusinessRuleViolation(
                    "scoring.sheet.notInState." + state, standing().sinceText());
        }
        become(SheetState.RETURNED, reason, by, at);
    }

    void startInspection(String by, Instant at) {
        requireState(SheetState.SUBMITTED);
        become(SheetState.UNDER_INSPECTION, null, by, at);
    }

    void finishInspection(String by, Instant at) {
        requireState(SheetState.UNDER_INSPECTION);
        become(SheetState.INSPECTED, null, by, at);
    }

    private void requireState(SheetState required) {
        if (state != required) {
            throw new BusinessRuleViolation(
                    "scoring.sheet.notInState." + state, standing().sinceText());
        }
    }

    private void become(SheetState next, @Nullable String reason, String by, Instant at) {
        state = next;
        stateReason = reason;
        stateByName = by;
        stateAt = at;
    }
}

package vn.doichieu.scoring;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Points;

/**
 * One leaf of a score sheet: the unit's answer with the points it earns, and beside it the points of the team. Two
 * versions, because the unit and the team never write the same columns: only changed columns are written.
 */
@Entity
@DynamicUpdate
class ScoreLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long scoreSheetId;
    private String criterionCode;

    @Column(name = "answer", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable String answerJson;

    private @Nullable BigDecimal selfPoints;
    private @Nullable String note;
    private @Nullable String selfByName;
    private @Nullable Instant selfAt;
    private @Nullable BigDecimal inspectedPoints;
    private @Nullable String inspectedReason;
    private @Nullable String inspectedBasis;
    private @Nullable String inspectedByName;
    private @Nullable Instant inspectedAt;
    private @Nullable String carriedChange;
    private @Nullable Long goneFrom;
    private @Nullable String goneCode;
    private boolean illustrative;
    private int version;
    private int inspectedVersion;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScoreLine() {}

    ScoreLine(long scoreSheetId, String criterionCode) {
        this.scoreSheetId = scoreSheetId;
        this.criterionCode = criterionCode;
    }

    long id() {
        return id == null ? 0 : id;
    }

    long sheet() {
        return scoreSheetId;
    }

    String criterionCode() {
        return criterionCode;
    }

    Answer answer() {
        return answerJson == null ? Answer.EMPTY : AnswerJson.read(answerJson);
    }

    Optional<Points> selfPoints() {
        return Optional.ofNullable(selfPoints).map(Points::new);
    }

    Optional<Points> inspectedPoints() {
        return Optional.ofNullable(inspectedPoints).map(Points::new);
    }

    /** The points that count: the team's once it has scored, else the unit's own. */
    Optional<Points> countedPoints() {
        return inspectedPoints().or(this::selfPoints);
    }

    @Nullable String note() {
        return note;
    }

    boolean illustrative() {
        return illustrative;
    }

    int version() {
        return version;
    }

    Signed self() {
        return new Signed(selfByName, selfAt);
    }

    InspectedScore inspected() {
        return new InspectedScore(
                inspectedPoints(), inspectedReason, inspectedBasis, inspectedVersion, inspectedByName, inspectedAt);
    }

    /**
     * Replaces the unit's answer when it was typed over the version that still stands; otherwise nothing changes. The
     * same once more, a repeated request for example, is no change and no conflict. Answers whether anything changed.
     */
    boolean answer(Answer answer, @Nullable String note, int typedOver, String by, Instant at) {
        if (answer.equals(answer()) && Objects.equals(note, this.note)) {
            return false;
        }
        if (typedOver != version) {
            throw new StaleVersion(answerJson == null ? "" : answerJson, name(selfByName), time(selfAt));
        }
        this.answerJson = answer.equals(Answer.EMPTY) ? null : AnswerJson.write(answer);
        this.note = note;
        this.carriedChange = null;
        this.version++;
        this.selfByName = by;
        this.selfAt = at;
        return true;
    }

    /** The points that follow from the answer and the figures of the sheet; none when something is missing. */
    void earn(Optional<Points> points) {
        this.selfPoints = points.map(Points::value).orElse(null);
    }

    /** The team's points. Where they differ from the unit's, a reason and what was read are compulsory. */
    void inspect(Points points, @Nullable String reason, @Nullable String basis, int typedOver, String by, Instant at) {
        if (typedOver != inspectedVersion) {
            throw new StaleVersion(
                    inspectedPoints().map(Points::toString).orElse(""), name(inspectedByName), time(inspectedAt));
        }
        boolean changed = selfPoints().map(self -> self.compareTo(points) != 0).orElse(true);
        if (changed && reason == null) {
            throw new BusinessRuleViolation("scoring.inspected.reasonMissing", criterionCode);
        }
        if (changed && basis == null) {
            throw new BusinessRuleViolation("scoring.inspected.basisMissing", criterionCode);
        }
        this.inspectedPoints = points.value();
        this.inspectedReason = reason;
        this.inspectedBasis = basis;
        this.inspectedVersion++;
        this.inspectedByName = by;
        this.inspectedAt = at;
    }

    /** Nobody else has the code a moment: lines change their codes among each other. */
    void letGoOfCode() {
        this.criterionCode = "~" + id();
    }

    /** The line of a new version with the answer, note and evidence it had. An empty change: nothing to look at. */
    void carry(String code, @Nullable String change) {
        this.criterionCode = code;
        this.carriedChange = change;
        this.goneFrom = null;
        this.goneCode = null;
    }

    /** The new version has no such line: what was entered is kept beside the sheet. */
    void leave(long criteriaSheet, String code) {
        letGoOfCode();
        this.goneFrom = criteriaSheet;
        this.goneCode = code;
        this.carriedChange = null;
    }

    /** The unit has looked at what the new version changed, and leaves its answer as it is. */
    void review() {
        this.carriedChange = null;
    }

    Optional<String> carriedChange() {
        return Optional.ofNullable(carriedChange);
    }

    Optional<String> goneCode() {
        return Optional.ofNullable(goneCode);
    }

    long goneFrom() {
        return goneFrom == null ? 0 : goneFrom;
    }

    /** Anything a person entered on it. */
    boolean entered() {
        return answerJson != null || note != null;
    }

    /** The team has taken over the unit's own points. */
    boolean agreed() {
        return inspectedPoints()
                .flatMap(given -> selfPoints().map(self -> self.compareTo(given) == 0))
                .orElse(false);
    }

    /** What the agreement rested on has changed: the team has to look again. */
    void reopenAgreement(String by, Instant at) {
        this.inspectedPoints = null;
        this.inspectedReason = null;
        this.inspectedBasis = null;
        this.inspectedVersion++;
        this.inspectedByName = by;
        this.inspectedAt = at;
    }

    private static String name(@Nullable String by) {
        return by == null ? "" : by;
    }

    private static Instant time(@Nullable Instant at) {
        return at == null ? Instant.EPOCH : at;
    }
}

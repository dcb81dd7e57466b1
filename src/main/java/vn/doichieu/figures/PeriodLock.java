package vn.doichieu.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;

/**
 * The figures of a round are closed for the units of a zone (chốt số liệu, Điều 8, Thông tư 05/2024/TT-BTP). It is lifted
 * with a reason and then stays as it is; the next one is another.
 */
@Entity
class PeriodLock {

    private static final int LONGEST = 1_000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Column
    private long zoneId;

    @Column
    private long roundId;

    private String reason;
    private String closedByName;
    private Instant closedAt;
    private @Nullable String liftingReason;
    private @Nullable String liftedByName;
    private @Nullable Instant liftedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected PeriodLock() {}

    PeriodLock(long zone, Round round, String reason, Actor by, Instant at) {
        requireReason(reason);
        this.zoneId = zone;
        this.roundId = round.id();
        this.reason = reason;
        this.closedByName = by.name();
        this.closedAt = at;
    }

    void lift(String because, Actor by, Instant at) {
        requireReason(because);
        if (liftedAt != null) {
            throw new BusinessRuleViolation(
                    "figures.period.alreadyLifted",
                    Optional.ofNullable(liftedByName).orElse(""));
        }
        liftingReason = because;
        liftedByName = by.name();
        liftedAt = at;
    }

    long zone() {
        return zoneId;
    }

    long round() {
        return roundId;
    }

    PeriodLockView view() {
        return new PeriodLockView(
                Optional.ofNullable(id).orElseThrow(),
                zoneId,
                reason,
                closedByName,
                closedAt,
                Optional.ofNullable(liftedAt)
                        .map(at -> new PeriodLockView.Lifting(
                                Optional.ofNullable(liftingReason).orElse(""),
                                Optional.ofNullable(liftedByName).orElse(""),
                                at)));
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("figures.period.reasonMissing");
        }
        if (reason.length() > LONGEST) {
            throw new BusinessRuleViolation("figures.period.reasonTooLong", String.valueOf(LONGEST));
        }
    }
}

package vn.doichieu.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** What the unit is asked to put right by a day that lies behind the visit. */
@Entity
class Recommendation {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long inspectionId;
    private String body;
    private LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private RecommendationState state;

    private boolean illustrative;

    @Version
    private int version;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Recommendation() {}

    Recommendation(long inspectionId, Demand demand, LocalDate visitOn, Actor by, Clock clock) {
        requireAfter(visitOn, demand.dueOn());
        this.inspectionId = inspectionId;
        this.body = demand.body().strip();
        this.dueOn = demand.dueOn();
        this.state = RecommendationState.OPEN;
        this.changedByName = by.name();
        this.changedAt = clock.instant();
    }

    long id() {
        return id == null ? 0 : id;
    }

    long inspectionId() {
        return inspectionId;
    }

    /** For the journal: what is asked and until when. */
    String described() {
        return body + " (" + DAY.format(dueOn) + ")";
    }

    void change(Demand demand, int seen, LocalDate visitOn, Actor by, Clock clock) {
        requireSeen(seen);
        requireAfter(visitOn, demand.dueOn());
        body = demand.body().strip();
        dueOn = demand.dueOn();
        changedByName = by.name();
        changedAt = clock.instant();
    }

    void requireSeen(int seen) {
        if (seen != version) {
            throw new StaleVersion(described(), changedByName, changedAt);
        }
    }

    RecommendationView view(Clock clock) {
        return new RecommendationView(
                id(),
                body,
                dueOn,
                state,
                illustrative,
                version,
                changedByName,
                LocalDateTime.ofInstant(changedAt, clock.getZone()));
    }

    private static void requireAfter(LocalDate visitOn, LocalDate dueOn) {
        if (!dueOn.isAfter(visitOn)) {
            throw new BusinessRuleViolation("fieldwork.recommendation.dueTooEarly", DAY.format(visitOn));
        }
    }
}

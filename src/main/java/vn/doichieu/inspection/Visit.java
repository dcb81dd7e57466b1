package vn.doichieu.inspection;

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
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/** One team on one day at one place. Guards its own transitions; a refusal tells the state, since when and by whom. */
@Entity
class Visit {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long teamId;
    private LocalDate visitOn;
    private String place;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private Instant stateAt;
    private String stateByName;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Visit() {}

    Visit(long teamId, LocalDate visitOn, String place, Actor by, Instant now) {
        this.teamId = teamId;
        this.visitOn = visitOn;
        this.place = place;
        this.state = VisitState.PLANNED;
        this.stateAt = now;
        this.stateByName = by.name();
    }

    VisitState state() {
        return state;
    }

    long teamId() {
        return teamId;
    }

    void prepare(Actor by, Clock clock) {
        move(
                Set.of(VisitState.PLANNED, VisitState.POSTPONED),
                VisitState.PREPARING,
                "inspection.visit.cannotPrepare",
                by,
                clock);
    }

    /** Work begins on the day of the visit at the earliest. */
    void start(Actor by, Clock clock) {
        require(Set.of(VisitState.PREPARING), "inspection.visit.cannotStart", clock);
        if (LocalDate.now(clock).isBefore(visitOn)) {
            throw new BusinessRuleViolation("inspection.visit.beforeItsDay", DAY.format(visitOn), place);
        }
        become(VisitState.ON_SITE, by, clock);
    }

    void draftMinutes(Actor by, Clock clock) {
        move(Set.of(VisitState.ON_SITE), VisitState.MINUTES_DRAFT, "inspection.visit.cannotDraftMinutes", by, clock);
    }

    void backToWork(Actor by, Clock clock) {
        move(Set.of(VisitState.MINUTES_DRAFT), VisitState.ON_SITE, "inspection.visit.cannotGoBack", by, clock);
    }

    void confirmMinutes(Actor by, Clock clock) {
        move(
                Set.of(VisitState.MINUTES_DRAFT),
                VisitState.MINUTES_CONFIRMED,
                "inspection.visit.cannotConfirm",
                by,
                clock);
    }

    void close(Actor by, Clock clock) {
        move(Set.of(VisitState.MINUTES_CONFIRMED), VisitState.CLOSED, "inspection.visit.cannotClose", by, clock);
    }

    private void move(Set<VisitState> from, VisitState to, String refusal, Actor by, Clock clock) {
        require(from, refusal, clock);
        become(to, by, clock);
    }

    private void require(Set<VisitState> from, String refusal, Clock clock) {
        if (!from.contains(state)) {
            var since = LocalDateTime.ofInstant(stateAt, clock.getZone());
            throw new BusinessRuleViolation(
                    refusal, Sentence.of("inspection.visitState." + state), MOMENT.format(since), stateByName);
        }
    }

    private void become(VisitState next, Actor by, Clock clock) {
        state = next;
        stateAt = clock.instant();
        stateByName = by.name();
    }
}

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
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;

/** One team on one day at one place. Guards its own transitions; a refusal tells the state, since when and by whom. */
@Entity
class Visit {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");
    private static final int LONGEST_REASON = 2000;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long teamId;
    private LocalDate visitOn;
    private @Nullable LocalTime startsAt;
    private String place;

    @Enumerated(EnumType.STRING)
    private VisitState state;

    private @Nullable String stateReason;
    private Instant stateAt;
    private String stateByName;
    private @Nullable LocalDate reopenedUntil;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Visit() {}

    Visit(long teamId, Appointment when, Actor by, Instant now) {
        this.teamId = teamId;
        this.visitOn = when.on();
        this.startsAt = when.at().orElse(null);
        this.place = when.place();
        this.state = VisitState.PLANNED;
        this.stateAt = now;
        this.stateByName = by.name();
    }

    Optional<VisitId> id() {
        return Optional.ofNullable(id).map(VisitId::new);
    }

    VisitState state() {
        return state;
    }

    long teamId() {
        return teamId;
    }

    Appointment appointment() {
        return new Appointment(visitOn, Optional.ofNullable(startsAt), place);
    }

    Optional<LocalDate> reopenedUntil() {
        return Optional.ofNullable(reopenedUntil);
    }

    /** Of two people who arrange the same visit at once the second is told what the first has done. */
    Optional<StaleVersion> changedSince(int seen) {
        return seen == version
                ? Optional.empty()
                : Optional.of(new StaleVersion(appointment().described(), stateByName, stateAt));
    }

    void prepare(Actor by, Clock clock) {
        move(Set.of(VisitState.PLANNED), VisitState.PREPARING, "inspection.visit.cannotPrepare", by, clock);
    }

    /** Work begins on the day of the visit at the earliest. */
    void start(Actor by, Clock clock) {
        require(Set.of(VisitState.PREPARING), "inspection.visit.cannotStart", clock);
        if (LocalDate.now(clock).isBefore(visitOn)) {
            throw new BusinessRuleViolation("inspection.visit.beforeItsDay", DAY.format(visitOn), place);
        }
        become(VisitState.ON_SITE, null, by, clock);
    }

    void draftMinutes(Actor by, Clock clock) {
        move(Set.of(VisitState.ON_SITE), VisitState.MINUTES_DRAFT, "inspection.visit.cannotDraftMinutes", by, clock);
    }

    void backToWork(Actor by, Clock clock) {
        move(Set.of(VisitState.MINUTES_DRAFT), VisitState.ON_SITE, "inspection.visit.cannotGoBack", by, clock);
    }

    /** What was opened again is closed with it. */
    void confirmMinutes(Actor by, Clock clock) {
        require(Set.of(VisitState.MINUTES_DRAFT), "inspection.visit.cannotConfirm", clock);
        reopenedUntil = null;
        become(VisitState.MINUTES_CONFIRMED, null, by, clock);
    }

    void close(Actor by, Clock clock) {
        move(Set.of(VisitState.MINUTES_CONFIRMED), VisitState.CLOSED, "inspection.visit.cannotClose", by, clock);
    }

    void postpone(String reason, Actor by, Clock clock) {
        require(Set.of(VisitState.PLANNED, VisitState.PREPARING), "inspection.visit.cannotPostpone", clock);
        become(VisitState.POSTPONED, given(reason), by, clock);
    }

    /** Another day, hour or place. A postponed visit is planned again, a prepared one stays prepared. */
    void move(Appointment to, LocalDate decidedOn, String reason, Actor by, Clock clock) {
        require(
                Set.of(VisitState.PLANNED, VisitState.PREPARING, VisitState.POSTPONED),
                "inspection.visit.cannotMove",
                clock);
        if (to.on().isBefore(decidedOn)) {
            throw new BusinessRuleViolation(
                    "inspection.visit.beforeDecision", DAY.format(to.on()), DAY.format(decidedOn));
        }
        if (state != VisitState.POSTPONED && to.equals(appointment())) {
            throw new BusinessRuleViolation("inspection.visit.nothingMoved", to.described());
        }
        become(state == VisitState.POSTPONED ? VisitState.PLANNED : state, given(reason), by, clock);
        visitOn = to.on();
        startsAt = to.at().orElse(null);
        place = to.place();
    }

    /** The same team in a newer decision: of the visit itself nothing changes. */
    void handOver(long team) {
        teamId = team;
    }

    /** What an amended decision says of day, hour and place. A postponed visit with another day is planned again. */
    void follow(Appointment to, String reason, Actor by, Clock clock) {
        require(
                Set.of(VisitState.PLANNED, VisitState.PREPARING, VisitState.POSTPONED),
                "inspection.visit.cannotMove",
                clock);
        boolean planned = state == VisitState.POSTPONED && !to.on().equals(visitOn);
        become(planned ? VisitState.PLANNED : state, given(reason), by, clock);
        visitOn = to.on();
        startsAt = to.at().orElse(null);
        place = to.place();
    }

    void cancel(String reason, Actor by, Clock clock) {
        require(
                Set.of(VisitState.PLANNED, VisitState.PREPARING, VisitState.POSTPONED),
                "inspection.visit.cannotCancel",
                clock);
        become(VisitState.CANCELLED, given(reason), by, clock);
    }

    /** Takes a cancellation back; that nothing else was planned for its units is for the caller to know. */
    void restore(String reason, Actor by, Clock clock) {
        require(Set.of(VisitState.CANCELLED), "inspection.visit.cannotRestore", clock);
        become(VisitState.PLANNED, given(reason), by, clock);
    }

    /** A dated exception: what both sides confirmed is open again until a day. */
    void reopen(String reason, LocalDate until, Actor by, Clock clock) {
        require(Set.of(VisitState.MINUTES_CONFIRMED, VisitState.CLOSED), "inspection.visit.cannotReopen", clock);
        requireAhead(until, clock);
        become(VisitState.ON_SITE, given(reason), by, clock);
        reopenedUntil = until;
    }

    void extend(String reason, LocalDate until, Actor by, Clock clock) {
        if (reopenedUntil == null) {
            require(Set.of(), "inspection.visit.cannotReopen", clock);
        }
        requireAhead(until, clock);
        become(state, given(reason), by, clock);
        reopenedUntil = until;
    }

    private void move(Set<VisitState> from, VisitState to, String refusal, Actor by, Clock clock) {
        require(from, refusal, clock);
        // Why a visit was opened again holds until it is confirmed again.
        become(to, reopenedUntil == null ? null : stateReason, by, clock);
    }

    private void require(Set<VisitState> from, String refusal, Clock clock) {
        if (!from.contains(state)) {
            var since = LocalDateTime.ofInstant(stateAt, clock.getZone());
            throw new BusinessRuleViolation(
                    refusal, Sentence.of("inspection.visitState." + state), MOMENT.format(since), stateByName);
        }
    }

    private static void requireAhead(LocalDate until, Clock clock) {
        if (until.isBefore(LocalDate.now(clock))) {
            throw new BusinessRuleViolation("inspection.visit.untilPassed", DAY.format(until));
        }
    }

    private static String given(String reason) {
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("inspection.visit.reasonMissing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("inspection.visit.reasonTooLong", String.valueOf(LONGEST_REASON));
        }
        return reason.strip();
    }

    private void become(VisitState next, @Nullable String reason, Actor by, Clock clock) {
        state = next;
        stateReason = reason;
        stateAt = clock.instant();
        stateByName = by.name();
    }
}

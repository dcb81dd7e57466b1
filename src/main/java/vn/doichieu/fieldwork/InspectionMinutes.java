package vn.doichieu.fieldwork;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/**
 * The minutes of a visit (biên bản). The text may change until the first side confirms it; each side confirms once,
 * under its own account, the text it has read.
 */
@Entity
class InspectionMinutes {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long visitId;
    private LocalDateTime startedAt;
    private LocalDateTime endedAt;
    private String attendance;
    private @Nullable String unitOpinion;
    private String draftedByName;
    private Instant draftedAt;

    /** Of the text, counted here and not by JPA: a confirmation does not change what was confirmed. */
    private int version;

    @OneToMany(cascade = CascadeType.PERSIST, fetch = FetchType.EAGER)
    @JoinColumn(name = "minutes_id", nullable = false)
    @OrderBy("confirmedAt, id")
    private List<MinutesConfirmation> confirmations = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected InspectionMinutes() {}

    @SuppressWarnings("NullAway.Init") // write() sets the text
    InspectionMinutes(long visitId, MinutesText text, Actor by, Clock clock) {
        this.visitId = visitId;
        write(text, by, clock);
    }

    long visitId() {
        return visitId;
    }

    /** The visit is open again: what was confirmed is kept and counts no more. */
    void supersede(Clock clock) {
        standing().forEach(confirmation -> confirmation.supersede(clock.instant()));
        version++;
    }

    void redraft(MinutesText text, int seen, Actor by, Clock clock) {
        requireUnconfirmed(clock);
        requireSeen(seen);
        version++;
        write(text, by, clock);
    }

    /** Whoever has confirmed has confirmed this text about this work: neither changes afterwards. */
    void requireUnconfirmed(Clock clock) {
        standing().findFirst().ifPresent(first -> {
            throw new BusinessRuleViolation("fieldwork.minutes.alreadySigned", first.office(), first.moment(clock));
        });
    }

    void confirmForTeam(int seen, Actor by, Clock clock) {
        confirm(Optional.empty(), Optional.empty(), seen, by, clock);
    }

    void confirmForUnit(UnitId unit, Optional<String> reservation, int seen, Actor by, Clock clock) {
        confirm(Optional.of(unit), reservation, seen, by, clock);
    }

    boolean confirmedByTeam() {
        return confirmationOf(Optional.empty()).isPresent();
    }

    Set<UnitId> confirmedUnits() {
        return standing().flatMap(c -> c.unit().stream()).collect(Collectors.toSet());
    }

    boolean complete(Collection<UnitId> units) {
        return confirmedByTeam() && confirmedUnits().containsAll(units);
    }

    MinutesView.Text text(Clock clock) {
        return new MinutesView.Text(
                startedAt,
                endedAt,
                attendance,
                Optional.ofNullable(unitOpinion),
                draftedByName,
                LocalDateTime.ofInstant(draftedAt, clock.getZone()),
                version);
    }

    List<MinutesView.Confirmation> confirmations(Clock clock) {
        return standing().map(c -> c.view(clock)).toList();
    }

    /** Those that no longer count, because the visit was opened again. */
    List<MinutesView.Confirmation> former(Clock clock) {
        return confirmations.stream()
                .filter(confirmation -> !confirmation.stands())
                .map(confirmation -> confirmation.view(clock))
                .toList();
    }

    private Stream<MinutesConfirmation> standing() {
        return confirmations.stream().filter(MinutesConfirmation::stands);
    }

    private void write(MinutesText text, Actor by, Clock clock) {
        startedAt = text.startedAt();
        endedAt = text.endedAt();
        attendance = text.attendance().strip();
        unitOpinion = text.unitOpinion().isBlank() ? null : text.unitOpinion().strip();
        draftedByName = by.name();
        draftedAt = clock.instant();
    }

    private void requireSeen(int seen) {
        if (seen != version) {
            throw new StaleVersion(attendance, draftedByName, draftedAt);
        }
    }

    private void confirm(Optional<UnitId> unit, Optional<String> reservation, int seen, Actor by, Clock clock) {
        confirmationOf(unit).ifPresent(before -> {
            throw new BusinessRuleViolation("fieldwork.minutes.confirmedBefore", before.office(), before.moment(clock));
        });
        requireSeen(seen);
        requireOneSide(unit, by, clock);
        confirmations.add(new MinutesConfirmation(unit, by, reservation, clock.instant()));
    }

    private Optional<MinutesConfirmation> confirmationOf(Optional<UnitId> unit) {
        return standing().filter(c -> c.unit().equals(unit)).findFirst();
    }

    private void requireOneSide(Optional<UnitId> unit, Actor by, Clock clock) {
        standing()
                .filter(c -> c.account().equals(by.id()) && c.unit().isPresent() != unit.isPresent())
                .findFirst()
                .ifPresent(other -> {
                    throw new BusinessRuleViolation("fieldwork.minutes.oneSideOnly", other.moment(clock));
                });
    }
}

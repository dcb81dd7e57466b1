package vn.doichieu.fieldwork;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/**
 * One side's name under the minutes: the team's, or an inspected unit's with what it reserves. Kept for ever; whether it counts may
 * end when the visit is opened again.
 */
@Entity
class MinutesConfirmation {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private enum Side {
        TEAM,
        UNIT
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Side side;

    private @Nullable Long unitId;
    private long accountId;
    private String office;
    private @Nullable String reservation;
    private Instant confirmedAt;
    private @Nullable Instant supersededAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected MinutesConfirmation() {}

    MinutesConfirmation(Optional<UnitId> unit, Actor by, Optional<String> reservation, Instant at) {
        this.side = unit.isPresent() ? Side.UNIT : Side.TEAM;
        this.unitId = unit.map(UnitId::value).orElse(null);
        this.accountId = by.id().value();
        this.office = by.name();
        this.reservation =
                reservation.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
        this.confirmedAt = at;
    }

    /** Empty: the team. */
    Optional<UnitId> unit() {
        return side == Side.TEAM
                ? Optional.empty()
                : Optional.ofNullable(unitId).map(UnitId::new);
    }

    /** Still counts: the visit has not been opened again since. */
    boolean stands() {
        return supersededAt == null;
    }

    void supersede(Instant at) {
        supersededAt = at;
    }

    UserId account() {
        return new UserId(accountId);
    }

    String office() {
        return office;
    }

    String moment(Clock clock) {
        return MOMENT.format(LocalDateTime.ofInstant(confirmedAt, clock.getZone()));
    }

    MinutesView.Confirmation view(Clock clock) {
        return new MinutesView.Confirmation(
                unit(),
                office,
                Optional.ofNullable(reservation),
                LocalDateTime.ofInstant(confirmedAt, clock.getZone()));
    }
}

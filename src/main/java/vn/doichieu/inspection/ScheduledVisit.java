package vn.doichieu.inspection;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.ListIndexBase;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.UnitId;

/** A line of the schedule: when and where the team meets which units. The visit is made from it on issue. */
@Entity
class ScheduledVisit {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private LocalDate visitOn;
    private @Nullable LocalTime startsAt;
    private String place;
    private @Nullable Long visitId;

    @ElementCollection
    @CollectionTable(name = "scheduled_unit", joinColumns = @JoinColumn(name = "scheduled_visit_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    @Column(name = "unit_id")
    @Fetch(FetchMode.SUBSELECT)
    private List<Long> units = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ScheduledVisit() {}

    ScheduledVisit(Appointment when, List<UnitId> units, Optional<VisitId> carries) {
        this.visitOn = when.on();
        this.startsAt = when.at().orElse(null);
        this.place = when.place();
        this.visitId = carries.map(VisitId::value).orElse(null);
        this.units = new ArrayList<>(units.stream().map(UnitId::value).toList());
    }

    ScheduledVisit copy() {
        return new ScheduledVisit(when(), units(), visit());
    }

    /** As the visit that came of this line stands today: what an amendment begins with. */
    ScheduledVisit carriedOn(Appointment today) {
        return new ScheduledVisit(today, units(), visit());
    }

    long id() {
        return id == null ? 0 : id;
    }

    Appointment when() {
        return new Appointment(visitOn, Optional.ofNullable(startsAt), place);
    }

    List<UnitId> units() {
        return units.stream().map(UnitId::new).toList();
    }

    /** The visit that came of this line; in an amendment the one it carries on. */
    Optional<VisitId> visit() {
        return Optional.ofNullable(visitId).map(VisitId::new);
    }

    void change(Appointment when, List<UnitId> inspected) {
        visitOn = when.on();
        startsAt = when.at().orElse(null);
        place = when.place();
        var ids = inspected.stream().map(UnitId::value).toList();
        if (!ids.equals(units)) {
            units.clear();
            units.addAll(ids);
        }
    }

    void becomes(VisitId visit) {
        visitId = visit.value();
    }
}

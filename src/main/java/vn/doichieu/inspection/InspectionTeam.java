package vn.doichieu.inspection;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** A numbered team of a decision with its members and its part of the schedule. */
@Entity
class InspectionTeam {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int number;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "team_id", nullable = false, updatable = false)
    @OrderBy("position")
    @Fetch(FetchMode.SUBSELECT)
    private List<TeamMember> members = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "team_id", nullable = false, updatable = false)
    @OrderBy("visitOn, startsAt, id")
    @Fetch(FetchMode.SUBSELECT)
    private List<ScheduledVisit> visits = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // for JPA
    protected InspectionTeam() {}

    InspectionTeam(int number) {
        this.number = number;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int number() {
        return number;
    }

    void renumber(int other) {
        number = other;
    }

    /** In their order; changed places do not wait for the next reading. */
    List<TeamMember> members() {
        return members.stream()
                .sorted(Comparator.comparing(TeamMember::position))
                .toList();
    }

    /** By day and hour. */
    List<ScheduledVisit> visits() {
        return visits.stream()
                .sorted(Comparator.comparing(
                                (ScheduledVisit visit) -> visit.when().on())
                        .thenComparing(
                                visit -> visit.when().at().map(Object::toString).orElse("24")))
                .toList();
    }

    TeamMember add(TeamRole role, UnitId unit, String office, Optional<UserId> account) {
        var member = new TeamMember(nextPosition(), role, unit, office, account);
        members.add(member);
        return member;
    }

    void take(TeamMember member) {
        members.add(member);
    }

    void remove(TeamMember member) {
        members.remove(member);
    }

    void add(ScheduledVisit visit) {
        visits.add(visit);
    }

    void remove(ScheduledVisit visit) {
        visits.remove(visit);
    }

    /** Does nothing at the end of the row. */
    void shift(TeamMember member, int by) {
        var row = members();
        int to = row.indexOf(member) + by;
        if (to >= 0 && to < row.size()) {
            member.changePlaces(row.get(to));
        }
    }

    private int nextPosition() {
        return members.stream().mapToInt(TeamMember::position).max().orElse(0) + 1;
    }
}

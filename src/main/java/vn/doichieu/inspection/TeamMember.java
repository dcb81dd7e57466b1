package vn.doichieu.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** A place in a team, by office. */
@Entity
class TeamMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private int position;

    @Enumerated(EnumType.STRING)
    private TeamRole role;

    private long unitId;
    private String office;
    private @Nullable Long accountId;
    private boolean illustrative;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected TeamMember() {}

    TeamMember(int position, TeamRole role, UnitId unit, String office, Optional<UserId> account) {
        this.position = position;
        this.role = role;
        this.unitId = unit.value();
        this.office = office;
        this.accountId = account.map(UserId::value).orElse(null);
    }

    TeamMember copy() {
        var copy = new TeamMember(position, role, unit(), office, account());
        copy.illustrative = illustrative;
        return copy;
    }

    long id() {
        return id == null ? 0 : id;
    }

    int position() {
        return position;
    }

    TeamRole role() {
        return role;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    String office() {
        return office;
    }

    Optional<UserId> account() {
        return Optional.ofNullable(accountId).map(UserId::new);
    }

    boolean illustrative() {
        return illustrative;
    }

    void become(TeamRole other) {
        role = other;
    }

    void changePlaces(TeamMember other) {
        var mine = position;
        position = other.position;
        other.position = mine;
    }
}

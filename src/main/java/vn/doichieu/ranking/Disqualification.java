package vn.doichieu.ranking;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.ranking.rules.Disqualifier;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** What was found about a unit in a round, with the document it stands in. Taken back it is kept, and why. */
@Entity
@Table(name = "unit_disqualification")
class Disqualification {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long unitId;
    private long roundId;
    private String code;
    private String label;
    private String reason;
    private String document;
    private String foundByName;
    private Instant foundAt;
    private @Nullable String withdrawnReason;
    private @Nullable String withdrawnByName;
    private @Nullable Instant withdrawnAt;

    @Version
    private int version = 1;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Disqualification() {}

    Disqualification(UnitId unit, long round, Disqualifier what, FoundAgainst found, Actor by, Instant at) {
        this.unitId = unit.value();
        this.roundId = round;
        this.code = what.code();
        this.label = what.label();
        this.reason = found.reason();
        this.document = found.document();
        this.foundByName = by.name();
        this.foundAt = at;
    }

    void withdraw(int seen, String why, Actor by, Instant at) {
        if (isWithdrawn()) {
            throw new BusinessRuleViolation("ranking.disqualification.alreadyWithdrawn");
        }
        if (seen != version) {
            throw new StaleVersion(inOneLine(), foundByName, foundAt);
        }
        withdrawnReason = why;
        withdrawnByName = by.name();
        withdrawnAt = at;
    }

    long id() {
        return id == null ? 0 : id;
    }

    UnitId unit() {
        return new UnitId(unitId);
    }

    long round() {
        return roundId;
    }

    boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    String inOneLine() {
        return label + " (" + document + ")";
    }

    DisqualificationView view() {
        return new DisqualificationView(
                id(),
                unit(),
                code,
                label,
                reason,
                document,
                foundByName,
                foundAt,
                DisqualificationView.Withdrawal.of(withdrawnReason, withdrawnByName, withdrawnAt),
                version);
    }
}

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
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** What the team holds for right, wrong, badly worded or worth sharing. */
@Entity
class Finding {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long inspectionId;

    @Enumerated(EnumType.STRING)
    private FindingKind kind;

    private String body;
    private boolean illustrative;

    @Version
    private int version;

    private String changedByName;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected Finding() {}

    Finding(long inspectionId, FindingKind kind, String body, Actor by, Clock clock) {
        this.inspectionId = inspectionId;
        this.kind = kind;
        this.body = body.strip();
        this.changedByName = by.name();
        this.changedAt = clock.instant();
    }

    long id() {
        return id == null ? 0 : id;
    }

    long inspectionId() {
        return inspectionId;
    }

    FindingKind kind() {
        return kind;
    }

    String body() {
        return body;
    }

    void reword(String wording, int seen, Actor by, Clock clock) {
        requireSeen(seen);
        body = wording.strip();
        changedByName = by.name();
        changedAt = clock.instant();
    }

    void requireSeen(int seen) {
        if (seen != version) {
            throw new StaleVersion(body, changedByName, changedAt);
        }
    }

    FindingView view(Clock clock) {
        return new FindingView(
                id(),
                kind,
                body,
                illustrative,
                version,
                changedByName,
                LocalDateTime.ofInstant(changedAt, clock.getZone()));
    }
}

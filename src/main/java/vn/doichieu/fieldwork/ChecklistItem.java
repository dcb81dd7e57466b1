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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** One line of the checklist. Several inspectors tick at once: who saves on an older state is told, nothing is lost. */
@Entity
class ChecklistItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long inspectionId;
    private int position;
    private String label;

    @Enumerated(EnumType.STRING)
    private @Nullable ChecklistResult result;

    private @Nullable String note;

    @Version
    private int version;

    private @Nullable String changedByName;
    private @Nullable Instant changedAt;

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ChecklistItem() {}

    ChecklistItem(long inspectionId, int position, String label) {
        this.inspectionId = inspectionId;
        this.position = position;
        this.label = label;
    }

    long inspectionId() {
        return inspectionId;
    }

    void tick(Tick tick, Actor by, Clock clock) {
        if (tick.version() != version) {
            var since = changedAt == null ? clock.instant() : changedAt;
            throw new StaleVersion(described(), changedByName == null ? "" : changedByName, since);
        }
        result = tick.result();
        note = tick.note().isBlank() ? null : tick.note().strip();
        changedByName = by.name();
        changedAt = clock.instant();
    }

    /** For the journal: the answer and the note. */
    String described() {
        return (result == null ? "" : result.name()) + (note == null ? "" : ": " + note);
    }

    ChecklistItemView view(Clock clock) {
        return new ChecklistItemView(
                id == null ? 0 : id,
                position,
                label,
                Optional.ofNullable(result),
                note == null ? "" : note,
                version,
                changedAt == null || changedByName == null
                        ? Optional.empty()
                        : Optional.of(new ChecklistItemView.Change(
                                changedByName, LocalDateTime.ofInstant(changedAt, clock.getZone()))));
    }
}

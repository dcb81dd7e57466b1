package vn.doichieu.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;

/** Where one is signed in, and how to sign out from there. {@code session} is the number of the session that asks. */
@Service
@Transactional
public class Devices {

    private final Sessions sessions;
    private final Journal journal;
    private final Sentences sentences;

    Devices(Sessions sessions, Journal journal, Sentences sentences) {
        this.sessions = sessions;
        this.journal = journal;
        this.sentences = sentences;
    }

    /** This one first, then those seen last. */
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeviceView> of(CurrentUser user, String session) {
        return sessions.of(user.id()).entrySet().stream()
                .filter(open -> !open.getValue().isExpired())
                .flatMap(open -> Device.of(open.getValue())
                        .map(device ->
                                view(device, open.getValue(), open.getKey().equals(session)))
                        .stream())
                .sorted(Comparator.comparing(DeviceView::here)
                        .thenComparing(DeviceView::lastSeen)
                        .reversed())
                .toList();
    }

    /** Only one's own can be found. */
    @PreAuthorize("isAuthenticated()")
    public void end(CurrentUser user, String device) {
        var ended = sessions.of(user.id()).entrySet().stream()
                .filter(open -> named(open.getValue(), device).isPresent())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("device"));
        sessions.end(ended.getKey());
        named(ended.getValue(), device).map(this::place).ifPresent(place -> record(user, place));
    }

    @PreAuthorize("isAuthenticated()")
    public int endOthers(CurrentUser user, String session) {
        int ended = sessions.endAllOf(user.id(), Optional.of(session));
        if (ended > 0) {
            record(user, sentences.text("identity.device.others", ended));
        }
        return ended;
    }

    private static Optional<Device> named(Session session, String device) {
        return Device.of(session).filter(candidate -> candidate.id().equals(device));
    }

    private static DeviceView view(Device device, Session session, boolean here) {
        return new DeviceView(
                device.id(),
                device.kind().name(),
                device.address(),
                device.since(),
                session.getLastAccessedTime(),
                device.way(),
                here);
    }

    private String place(Device device) {
        return sentences.text("identity.device.at", device.kind().name(), device.address());
    }

    private void record(CurrentUser user, String what) {
        journal.record(user.actor(), Subject.ACCOUNT, user.id().value(), "SESSION_ENDED", what, null, null);
    }
}

package vn.doichieu.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/** What a session remembers about where its person signed in. {@code id} names it on pages, where its own number must not stand. */
record Device(String id, String userAgent, String address, Instant since, SignInWay way) implements Serializable {

    static final String ATTRIBUTE = Device.class.getName();

    private static final int LONGEST = 400;

    static Device of(HttpServletRequest request, SignInWay way, Instant now) {
        var agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new Device(
                UUID.randomUUID().toString(),
                agent.substring(0, Math.min(LONGEST, agent.length())),
                request.getRemoteAddr(),
                now,
                way);
    }

    static Optional<Device> of(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof Device device ? Optional.of(device) : Optional.empty();
    }

    static Optional<Device> of(Session session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE));
    }

    DeviceKind kind() {
        return DeviceKind.of(userAgent);
    }
}

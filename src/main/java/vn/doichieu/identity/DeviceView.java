package vn.doichieu.identity;

import java.time.Instant;
import vn.doichieu.shared.Sentence;

/** A place where somebody is signed in. {@code here}: the one that looks at it. */
public record DeviceView(
        String id, Sentence name, String address, Instant since, Instant lastSeen, SignInWay way, boolean here) {}

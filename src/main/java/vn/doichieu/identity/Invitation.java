package vn.doichieu.identity;

import java.time.Instant;

/** A one-time link for somebody, shown once: whoever has the token sets the password. */
public record Invitation(
        long account, String username, String office, String token, boolean first, Instant expiresAt) {}

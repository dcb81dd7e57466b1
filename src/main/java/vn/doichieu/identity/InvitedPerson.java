package vn.doichieu.identity;

import java.time.Instant;

/** What whoever opens a one-time link is told. {@code first}: an invitation, not a new password for an old account. */
public record InvitedPerson(String username, String office, boolean first, Instant expiresAt) {}

package vn.doichieu.identity;

import java.time.Instant;
import java.util.Optional;

/** A token as its owner sees it afterwards; {@code beginning} is all that is left of it. */
public record AccessTokenView(
        long id,
        String name,
        String beginning,
        boolean mayWrite,
        Instant createdAt,
        Instant expiresAt,
        boolean expired,
        Optional<Instant> lastUsedAt,
        Optional<String> lastUsedFrom) {}

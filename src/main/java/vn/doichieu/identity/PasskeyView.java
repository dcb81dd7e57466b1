package vn.doichieu.identity;

import java.time.Instant;

/** A passkey as its owner sees it. {@code used}: it has signed somebody in since it was made. */
public record PasskeyView(String id, String name, Instant created, Instant lastUsed, boolean used) {}

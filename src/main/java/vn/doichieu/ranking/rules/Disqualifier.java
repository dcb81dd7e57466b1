package vn.doichieu.ranking.rules;

import java.util.Optional;

/** What keeps a unit from a better band than {@code band}, or without one from any. A person finds it, never the system. */
public record Disqualifier(String code, String label, Optional<String> band, Origin origin) {}

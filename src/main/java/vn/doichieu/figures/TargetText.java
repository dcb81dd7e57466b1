package vn.doichieu.figures;

import org.jspecify.annotations.Nullable;

/**
 * A target as typed: the rate (empty takes it back), the document that gives it, and why it changes although the unit
 * has already sent a sheet reckoned with the old one.
 */
public record TargetText(
        String printed, String document, @Nullable String reason) {}

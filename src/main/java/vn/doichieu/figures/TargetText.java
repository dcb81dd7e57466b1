package vn.doichieu.figures;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A target as typed: the rate (empty takes it back), the document that gives it, and why it changes although the unit
 * has already sent a sheet reckoned with the old one. With a day it is given again from that day on, and the earlier
 * one stays for the days before; without one, what stands is corrected.
 */
public record TargetText(
        String printed, String document, @Nullable String reason, Optional<LocalDate> from) {

    public TargetText(String printed, String document, @Nullable String reason) {
        this(printed, document, reason, Optional.empty());
    }
}

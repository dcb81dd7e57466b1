package vn.doichieu.identity.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import vn.doichieu.shared.Sentence;

/** What forms of this module have in common: a missing field counts as empty, a version that is none as never seen. */
final class Typed {

    static final int LONGEST_OFFICE = 200;
    static final int LONGEST_REASON = 1000;

    private static final int NEVER_SEEN = -1;

    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static int version(@Nullable String typed) {
        return text(typed).matches("\\d{1,9}") ? Integer.parseInt(text(typed)) : NEVER_SEEN;
    }

    static Optional<Long> number(@Nullable String typed) {
        return text(typed).matches("\\d{1,18}") ? Optional.of(Long.parseLong(text(typed))) : Optional.empty();
    }

    /** Nothing when there is none, which stands in {@code binding} then. */
    static Optional<LocalDate> day(
            String field, @Nullable String typed, BindingResult binding, ConversionService conversion) {
        try {
            if (!text(typed).isEmpty()) {
                return Optional.ofNullable(conversion.convert(text(typed), LocalDate.class));
            }
            binding.rejectValue(field, "NotBlank");
        } catch (ConversionFailedException unreadable) {
            binding.rejectValue(field, "typeMismatch.java.time.LocalDate");
        }
        return Optional.empty();
    }

    static void checkOffice(String office, BindingResult binding) {
        if (office.isBlank() || office.length() > LONGEST_OFFICE || office.contains("\n")) {
            binding.rejectValue("office", "identity.office.wrong");
        }
    }

    static void checkReason(String reason, BindingResult binding) {
        if (reason.isBlank()) {
            binding.rejectValue("reason", "identity.reason.missing");
        } else if (reason.length() > LONGEST_REASON) {
            binding.rejectValue("reason", "identity.reason.long");
        }
    }

    /** {@link MessageSource} says it when the page is drawn. */
    static void reject(BindingResult binding, Sentence refusal) {
        binding.reject(refusal.code(), refusal.arguments().toArray(), refusal.code());
    }
}

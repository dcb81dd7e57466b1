package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.shared.VietnameseNumber;

/** Numbers of a form as officials type them; one that cannot be read, or not be kept, is told beside its field. */
record TypedNumbers(BindingResult binding) {

    private static final BigDecimal MOST_POINTS = new BigDecimal("99999.99");
    private static final int POINT_DECIMALS = 2;

    /** Any number; nothing when nothing was typed. {@code 5.000} could be five here, and is refused. */
    Optional<BigDecimal> number(String field, @Nullable String typed) {
        return read(field, typed, VietnameseNumber::parseDecimal);
    }

    /** A count or a number of points: neither has three decimals, so that {@code 5.000} is five thousand. */
    Optional<BigDecimal> amount(String field, @Nullable String typed) {
        return read(
                field, typed, text -> VietnameseNumber.parseDecimal(text).or(() -> VietnameseNumber.parseAmount(text)));
    }

    /** A number of points: at most two decimals, and no more of them than a sheet can hold. */
    Optional<BigDecimal> points(String field, @Nullable String typed) {
        var number = amount(field, typed);
        if (number.filter(it -> it.stripTrailingZeros().scale() > POINT_DECIMALS
                        || it.abs().compareTo(MOST_POINTS) > 0)
                .isPresent()) {
            binding.rejectValue(
                    field, "criteria.form.points", new Object[] {VietnameseNumber.format(MOST_POINTS)}, null);
            return Optional.empty();
        }
        return number.map(it -> it.setScale(POINT_DECIMALS));
    }

    BigDecimal required(String field, @Nullable String typed) {
        var number = points(field, typed);
        if (number.isEmpty() && !binding.hasFieldErrors(field)) {
            binding.rejectValue(field, "criteria.form.required");
        }
        return number.orElse(BigDecimal.ZERO);
    }

    private Optional<BigDecimal> read(
            String field, @Nullable String typed, Function<String, Optional<BigDecimal>> reading) {
        if (typed == null || typed.isBlank()) {
            return Optional.empty();
        }
        var number = reading.apply(typed.strip());
        if (number.isEmpty()) {
            binding.rejectValue(field, "criteria.form.number", new Object[] {typed}, null);
        }
        return number;
    }
}

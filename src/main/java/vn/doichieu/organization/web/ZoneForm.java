package vn.doichieu.organization.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.NewZone;
import vn.doichieu.organization.ZoneKind;

/** A zone as typed. */
record ZoneForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String symbol,
        @Nullable String kind) {

    void check(BindingResult binding) {
        if (!text(code).toUpperCase(Locale.ROOT).matches("[A-Z0-9_]{2,60}")) {
            binding.rejectValue("code", "organization.zone.code.wrong");
        }
        if (text(name).isEmpty() || text(name).length() > 200) {
            binding.rejectValue("name", "organization.zone.name.wrong");
        }
        if (!text(symbol).matches("[\\p{L}0-9-]{1,30}")) {
            binding.rejectValue("symbol", "organization.zone.symbol.wrong");
        }
        if (zoneKind().isEmpty()) {
            binding.rejectValue("kind", "organization.unit.kind.missing");
        }
    }

    NewZone zone() {
        return new NewZone(
                text(code).toUpperCase(Locale.ROOT),
                text(name),
                text(symbol),
                zoneKind().orElseThrow());
    }

    private Optional<ZoneKind> zoneKind() {
        return Arrays.stream(ZoneKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
    }
}

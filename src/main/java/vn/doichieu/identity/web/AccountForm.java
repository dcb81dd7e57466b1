package vn.doichieu.identity.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.identity.AccountView;
import vn.doichieu.identity.GivingChoice;
import vn.doichieu.shared.UnitId;

/** Office and unit of an account, as typed. */
record AccountForm(
        @Nullable String version,
        @Nullable String office,
        @Nullable String home) {

    /** A unit by its code: another may have had the same name. */
    static AccountForm of(AccountView account, GivingChoice choice) {
        var home = choice.units().stream()
                .filter(unit -> account.home().equals(Optional.of(unit.id())))
                .map(GivingChoice::label)
                .findFirst()
                .or(account::unit);
        return new AccountForm(String.valueOf(account.version()), account.office(), home.orElse(""));
    }

    String typedOffice() {
        return Typed.text(office);
    }

    Optional<UnitId> read(GivingChoice choice, BindingResult binding) {
        Typed.checkOffice(typedOffice(), binding);
        var typed = Typed.text(home);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        var unit = choice.unit(typed);
        if (unit.isEmpty()) {
            binding.rejectValue("home", "identity.home.unknown");
        }
        return unit;
    }
}

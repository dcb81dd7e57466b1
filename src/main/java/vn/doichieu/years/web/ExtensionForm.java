package vn.doichieu.years.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.organization.NewExtension;
import vn.doichieu.shared.UnitId;

/** More time as typed: for which unit of which zone (an empty one: all of them), until when, why. */
record ExtensionForm(
        @Nullable String zone,
        @Nullable String unit,
        @Nullable String until,
        @Nullable String reason) {

    static ExtensionForm empty() {
        return new ExtensionForm("", "", "", "");
    }

    void check(BindingResult binding) {
        Typed.check("until", until, true, binding);
        if (!Typed.text(unit).isEmpty() && Typed.number(unit).isEmpty()) {
            binding.rejectValue("unit", "years.extension.unitUnknown");
        }
    }

    NewExtension toExtension(long round) {
        Optional<UnitId> whose = Typed.number(unit).map(UnitId::new);
        return new NewExtension(
                round, Typed.number(zone).orElse(0L), whose, Typed.day(until).orElseThrow(), Typed.text(reason));
    }
}

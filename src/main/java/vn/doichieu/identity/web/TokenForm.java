package vn.doichieu.identity.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.validation.BindingResult;
import vn.doichieu.identity.NewAccessToken;

/** A token as asked for. Without a day it lasts as long as the page proposes. */
record TokenForm(
        @Nullable String name,
        @Nullable String lastDay,
        @Nullable String mayWrite,
        @Nullable String password) {

    static TokenForm until(String lastDay) {
        return new TokenForm("", lastDay, "", "");
    }

    NewAccessToken read(BindingResult binding, ConversionService conversion) {
        if (Typed.text(name).isEmpty()) {
            binding.rejectValue("name", "NotBlank");
        }
        var day = Typed.day("lastDay", lastDay, binding, conversion);
        return new NewAccessToken(Typed.text(name), day.orElse(LocalDate.MIN), ticked());
    }

    public boolean ticked() {
        return "true".equals(mayWrite);
    }

    String secret() {
        return password == null ? "" : password;
    }
}

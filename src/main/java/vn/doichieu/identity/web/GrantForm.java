package vn.doichieu.identity.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.identity.GivingChoice;
import vn.doichieu.identity.GrantText;
import vn.doichieu.identity.NewGrant;
import vn.doichieu.identity.Role;
import vn.doichieu.platform.Sentences;

/** One role as typed, part of a larger form. */
record GrantForm(
        @Nullable String role,
        @Nullable String scope,
        @Nullable String from,
        @Nullable String to) {

    static final GrantForm EMPTY = new GrantForm("", "", "", "");

    private static final int LONGEST = 400;

    GrantText text() {
        return new GrantText(Typed.text(role), Typed.text(scope), Typed.text(from), Typed.text(to));
    }

    /** {@code path} is where this form lies in the one sent. */
    Optional<NewGrant> read(
            String path, GivingChoice choice, GrantText.Defaults defaults, BindingResult binding, Sentences sentences) {
        if (Typed.text(scope).length() > LONGEST) {
            binding.rejectValue(path + ".scope", "identity.grant.scope.unitUnknown");
            return Optional.empty();
        }
        return text().read(choice, defaults, typed -> role(typed, choice), (part, fault) -> {
            var field = path + "." + part.name().toLowerCase(Locale.ROOT);
            binding.rejectValue(field, "", sentences.text(fault));
        });
    }

    private static Optional<Role> role(String typed, GivingChoice choice) {
        return Stream.of(Role.values())
                .filter(role -> role.name().equals(typed) && choice.roles().contains(role))
                .findFirst();
    }
}

package vn.doichieu.identity.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.identity.GivingChoice;
import vn.doichieu.identity.GrantText;
import vn.doichieu.identity.NewAccount;
import vn.doichieu.identity.NewGrant;
import vn.doichieu.identity.Usernames;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.UnitId;

/** Somebody to be invited, as typed: up to three roles at once, more from the account's own page. */
record NewAccountForm(
        @Nullable String username,
        @Nullable String office,
        @Nullable String home,
        @Nullable GrantForm first,
        @Nullable GrantForm second,
        @Nullable GrantForm third) {

    static final NewAccountForm EMPTY =
            new NewAccountForm("", "", "", GrantForm.EMPTY, GrantForm.EMPTY, GrantForm.EMPTY);

    NewAccountForm {
        username = Typed.text(username).toLowerCase(Locale.ROOT);
        office = Typed.text(office);
        home = Typed.text(home);
        first = Objects.requireNonNullElse(first, GrantForm.EMPTY);
        second = Objects.requireNonNullElse(second, GrantForm.EMPTY);
        third = Objects.requireNonNullElse(third, GrantForm.EMPTY);
    }

    NewAccountForm named(String proposal) {
        return new NewAccountForm(proposal, office, home, first, second, third);
    }

    boolean lacksOnlyTheName() {
        var written = Typed.text(office);
        return Typed.text(username).isEmpty() && !written.isEmpty() && written.length() <= Typed.LONGEST_OFFICE;
    }

    /** More than one role was begun. */
    public boolean more() {
        return grantForms().size() > 1;
    }

    /** The person this describes, if nothing is wrong. */
    NewAccount read(GivingChoice choice, LocalDate today, BindingResult binding, Sentences sentences) {
        if (!Usernames.isOne(Typed.text(username))) {
            binding.rejectValue("username", "identity.firstAdministrator.username.wrong");
        }
        Typed.checkOffice(Typed.text(office), binding);
        var unit = home(choice, binding);
        var grants = new ArrayList<NewGrant>();
        grantForms()
                .forEach(
                        (path, form) -> form.read(path, choice, new GrantText.Defaults(unit, today), binding, sentences)
                                .ifPresent(grants::add));
        if (grants.size()
                != grants.stream().map(NewAccountForm::what).distinct().count()) {
            binding.reject("identity.new.sameRole");
        }
        return new NewAccount(Typed.text(username), Typed.text(office), unit, grants);
    }

    private static List<Object> what(NewGrant grant) {
        return List.of(grant.role(), grant.unit(), grant.zone());
    }

    private Optional<UnitId> home(GivingChoice choice, BindingResult binding) {
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

    /** The first is always read: somebody without a role has nothing to come for. */
    private Map<String, GrantForm> grantForms() {
        var forms = new LinkedHashMap<String, GrantForm>();
        forms.put("first", Objects.requireNonNull(first));
        put(forms, "second", Objects.requireNonNull(second));
        put(forms, "third", Objects.requireNonNull(third));
        return forms;
    }

    private static void put(Map<String, GrantForm> forms, String path, GrantForm form) {
        if (!form.text().isEmpty()) {
            forms.put(path, form);
        }
    }
}

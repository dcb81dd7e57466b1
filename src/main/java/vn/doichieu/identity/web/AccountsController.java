package vn.doichieu.identity.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.AccountSearch;
import vn.doichieu.identity.AccountState;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Role;

/** The accounts somebody may see, and each of them. */
@Controller
@RequestMapping("/accounts")
class AccountsController {

    private final Accounts accounts;

    AccountsController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String page,
            CurrentUser user,
            Model model) {
        var number = Typed.number(page).map(asked -> (int) Math.min(asked, Integer.MAX_VALUE));
        var search = new AccountSearch(q, of(Role.values(), role), of(AccountState.values(), state), number.orElse(1));
        model.addAttribute("page", accounts.page(search, user));
        return "identity/accounts";
    }

    /** What is no constant asks for nothing. */
    private static <E extends Enum<E>> Optional<E> of(E[] constants, String name) {
        return Stream.of(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst();
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("page", accounts.show(id, user));
        return "identity/account";
    }
}

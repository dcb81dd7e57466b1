package vn.doichieu.organization.web;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitQuery;
import vn.doichieu.organization.UnitRegister;
import vn.doichieu.organization.UnitState;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Units to read. */
@Controller
class UnitController {

    private final UnitRegister units;

    UnitController(UnitRegister units) {
        this.units = units;
    }

    /** What cannot be read in the address narrows nothing down. */
    @GetMapping("/units")
    String list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(required = false) @Nullable String page,
            ActingUser user,
            Model model) {
        var query = new UnitQuery(
                q.strip(), named(UnitKind.class, kind), named(UnitState.class, state), Numbers.page(page));
        model.addAttribute("query", query);
        model.addAttribute("list", units.list(query));
        model.addAttribute("mayEdit", user.may(Permission.UNIT_EDIT));
        return "organization/units";
    }

    @GetMapping("/units/{id:\\d+}")
    String show(@PathVariable long id, ActingUser user, Model model) {
        model.addAttribute("page", units.show(new UnitId(id), user));
        return "organization/unit";
    }

    private static <E extends Enum<E>> Optional<E> named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }
}

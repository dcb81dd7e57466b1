package vn.doichieu.years.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.years.YearDesk;

/** The years of the zones somebody runs. */
@Controller
class YearController {

    private final YearDesk desk;

    YearController(YearDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/years")
    String list(CurrentUser user, Model model) {
        model.addAttribute("years", desk.list(user));
        model.addAttribute("zones", desk.zones(user));
        return "years/list";
    }

    @GetMapping("/years/{id}")
    String show(@PathVariable long id, @RequestParam Optional<Long> zone, CurrentUser user, Model model) {
        model.addAttribute("page", desk.year(id, zone, user));
        return "years/show";
    }
}

package vn.doichieu.dashboard.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.dashboard.Choice;
import vn.doichieu.dashboard.Overviews;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;

/** How the zone stands. On a projector without the frame of the site, and larger. */
@Controller
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/overview")
    String show(
            @RequestParam Optional<Long> zone,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Round.Kind> round,
            @RequestParam(defaultValue = "") String view,
            CurrentUser user,
            Model model) {
        model.addAttribute(
                "overview", overviews.of(new Choice(zone, year, round), user).orElse(null));
        model.addAttribute("projector", view.equals("projector"));
        return "dashboard/overview";
    }
}

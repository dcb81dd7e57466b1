package vn.doichieu.dashboard.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.dashboard.Choice;
import vn.doichieu.dashboard.Monitoring;
import vn.doichieu.dashboard.Step;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;

/** Which step of which unit is done, waits, or is late. */
@Controller
class MonitoringController {

    private final Monitoring monitoring;

    MonitoringController(Monitoring monitoring) {
        this.monitoring = monitoring;
    }

    @GetMapping("/monitoring")
    String show(
            @RequestParam Optional<Long> zone,
            @RequestParam Optional<Integer> year,
            @RequestParam Optional<Round.Kind> round,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(defaultValue = "unit") String sort,
            CurrentUser user,
            Model model) {
        var found = monitoring.of(new Choice(zone, year, round), late, sort.equals("late"), user);
        model.addAttribute("monitoring", found.orElse(null));
        model.addAttribute("steps", Step.values());
        return "dashboard/monitoring";
    }
}

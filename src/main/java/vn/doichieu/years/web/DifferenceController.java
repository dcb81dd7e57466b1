package vn.doichieu.years.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.years.YearDifferences;

/** One page, to be read and printed: what differs from last year. */
@Controller
class DifferenceController {

    private final YearDifferences differences;

    DifferenceController(YearDifferences differences) {
        this.differences = differences;
    }

    @GetMapping("/years/{id}/differences")
    String show(@PathVariable long id, @RequestParam Optional<Long> zone, CurrentUser user, Model model) {
        model.addAttribute("difference", differences.of(id, zone, user));
        return "years/differences";
    }
}

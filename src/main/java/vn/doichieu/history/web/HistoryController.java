package vn.doichieu.history.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.history.Histories;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.UnitId;

/** The history of a thing, and of all things of a unit. */
@Controller
class HistoryController {

    private final Histories histories;

    HistoryController(Histories histories) {
        this.histories = histories;
    }

    @GetMapping("/history/{kind}/{id}")
    String show(
            @PathVariable String kind,
            @PathVariable long id,
            @RequestParam Optional<Long> before,
            CurrentUser user,
            Model model) {
        var subject = Subject.ofPath(kind).orElseThrow(() -> new NotFoundException("kind " + kind));
        model.addAttribute("view", histories.of(subject, id, before, user));
        model.addAttribute("before", before.isPresent());
        model.addAttribute("address", "/history/" + kind + "/" + id);
        return "history/show";
    }

    @GetMapping("/history/units/{unitId}")
    String unit(
            @PathVariable long unitId,
            @RequestParam Optional<Long> round,
            @RequestParam Optional<Long> before,
            CurrentUser user,
            Model model) {
        var found = histories.ofUnit(new UnitId(unitId), round, before, user);
        model.addAttribute("view", found.history());
        model.addAttribute("before", before.isPresent());
        model.addAttribute("unit", unitId);
        model.addAttribute("round", found.round());
        model.addAttribute("rounds", found.rounds());
        return "history/unit";
    }
}

package vn.doichieu.scoring.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.shared.Permission;

/** Report, sheet and the team's own reading side by side, with what the check of the report found. */
@Controller
@RequestMapping("/inspections/{id}")
class ComparisonController {

    private final ScoreComparisons comparisons;

    ComparisonController(ScoreComparisons comparisons) {
        this.comparisons = comparisons;
    }

    @GetMapping
    String show(@PathVariable long id, CurrentUser user, Model model) {
        add(comparisons.of(new InspectionId(id), user.scope(Permission.INSPECTION_READ)), user, model);
        return "scoring/comparison";
    }

    @PostMapping("/figures/{indicator}")
    String verify(
            @PathVariable long id,
            @PathVariable String indicator,
            @RequestParam String printed,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var inspection = new InspectionId(id);
        try {
            var saved = comparisons.verify(
                    inspection, indicator, printed, version, user.scope(Permission.FIGURE_VERIFY), user.actor());
            add(saved, user, model);
        } catch (StaleVersion stale) {
            if (!htmx) {
                throw stale;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            add(comparisons.of(inspection, user.scope(Permission.INSPECTION_READ)), user, model);
            model.addAttribute("stale", stale);
        }
        model.addAttribute("saved", indicator);
        return htmx ? "scoring/_verified" : "redirect:/inspections/" + id + "#figure-" + indicator;
    }

    private static void add(InspectionComparison comparison, CurrentUser user, Model model) {
        if (!user.scope(Permission.INSPECTION_READ)
                .contains(comparison.inspection().unit().id())) {
            throw new NotFoundException("inspection");
        }
        model.addAttribute("comparison", comparison);
        model.addAttribute("visited", comparison.inspection());
        model.addAttribute(
                "mayVerify",
                comparison.onSite()
                        && user.scope(Permission.FIGURE_VERIFY)
                                .contains(comparison.inspection().unit().id()));
    }
}

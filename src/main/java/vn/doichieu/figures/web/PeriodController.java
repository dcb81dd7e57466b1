package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.figures.FigurePeriods;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;

/** Closing the figures of a round for the units of a zone, and opening them again. */
@Controller
@RequestMapping("/figures/{roundId}/closing")
class PeriodController {

    /** The form that was refused: closing for a zone, or lifting what closed it. */
    public record Typed(long about, boolean lifting, String reason) {}

    private final FigurePeriods periods;

    PeriodController(FigurePeriods periods) {
        this.periods = periods;
    }

    @GetMapping
    String show(@PathVariable long roundId, CurrentUser user, Model model) {
        model.addAttribute("page", periods.page(roundId, user.zones(Permission.YEAR_EDIT)));
        return "figures/closing";
    }

    @PostMapping
    String close(
            @PathVariable long roundId,
            @RequestParam long zone,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            periods.close(zone, roundId, reason, user.zones(Permission.YEAR_EDIT), user.actor());
        } catch (BusinessRuleViolation refused) {
            return refused(roundId, new Typed(zone, false, reason), refused, user, model, response);
        }
        redirect.addFlashAttribute("flash", "figures.period.closed");
        return "redirect:/figures/" + roundId + "/closing";
    }

    @PostMapping("/{lock}/lifting")
    String lift(
            @PathVariable long roundId,
            @PathVariable long lock,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            periods.reopen(lock, roundId, reason, user.zones(Permission.YEAR_EDIT), user.actor());
        } catch (BusinessRuleViolation refused) {
            return refused(roundId, new Typed(lock, true, reason), refused, user, model, response);
        }
        redirect.addFlashAttribute("flash", "figures.period.reopened");
        return "redirect:/figures/" + roundId + "/closing";
    }

    private String refused(
            long roundId,
            Typed typed,
            BusinessRuleViolation refused,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("typed", typed);
        model.addAttribute("refused", refused.sentence());
        return show(roundId, user, model);
    }
}

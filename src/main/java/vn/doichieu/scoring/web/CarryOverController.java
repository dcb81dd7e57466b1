package vn.doichieu.scoring.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.scoring.SheetCarryOvers;
import vn.doichieu.shared.Permission;

/** Which begun sheets go over to a new version of their criteria. */
@Controller
@RequestMapping("/criteria-sheets/{id}/carry-over")
class CarryOverController {

    private final SheetCarryOvers carryOvers;

    CarryOverController(SheetCarryOvers carryOvers) {
        this.carryOvers = carryOvers;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        page(id, user, model);
        return "scoring/carry-over";
    }

    @PostMapping
    ModelAndView carry(
            @PathVariable long id,
            @RequestParam(name = "sheet", defaultValue = "") List<Long> chosen,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            int carried = carryOvers.carry(
                    new CriteriaSheetId(id),
                    chosen,
                    ReasonForm.required(reason),
                    user.zones(Permission.CRITERIA_EDIT),
                    user.scope(Permission.SHEET_REOPEN),
                    user.actor());
            redirect.addFlashAttribute("flash", "scoring.flash.carriedOver");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(carried)});
            return new ModelAndView("redirect:/criteria-sheets/" + id + "/carry-over");
        } catch (BusinessRuleViolation refusal) {
            page(id, user, model);
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("reason", reason);
            model.addAttribute("chosen", chosen);
            return new ModelAndView("scoring/carry-over", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void page(long id, CurrentUser user, Model model) {
        model.addAttribute(
                "page",
                carryOvers.page(
                        new CriteriaSheetId(id),
                        user.zones(Permission.CRITERIA_EDIT),
                        user.scope(Permission.SHEET_REOPEN)));
        model.addAttribute("chosen", List.of());
    }
}

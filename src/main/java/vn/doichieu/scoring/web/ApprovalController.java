package vn.doichieu.scoring.web;

import org.jspecify.annotations.Nullable;
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
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** The head approves a sheet and so sends it to the zone, or returns it with a reason. */
@Controller
@RequestMapping("/score-sheets/{id}")
class ApprovalController {

    private final ScoreSheets sheets;

    ApprovalController(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/approval")
    String consider(@PathVariable long id, CurrentUser user, Model model) {
        page(id, user, model);
        return "scoring/approval";
    }

    @PostMapping("/approval")
    String approve(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sheets.approve(new ScoreSheetId(id), user.scope(Permission.SHEET_APPROVE), user.actor());
        redirect.addFlashAttribute("flash", "scoring.flash.approved");
        return "redirect:/score-sheets/" + id;
    }

    @PostMapping("/return")
    ModelAndView sendBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            sheets.returnToClerk(
                    new ScoreSheetId(id),
                    ReasonForm.required(reason),
                    user.scope(Permission.SHEET_APPROVE),
                    user.actor());
        } catch (BusinessRuleViolation refusal) {
            page(id, user, model);
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("reason", reason);
            return new ModelAndView("scoring/approval", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "scoring.flash.returned");
        return new ModelAndView("redirect:/score-sheets/" + id);
    }

    private void page(long id, CurrentUser user, Model model) {
        var checked = sheets.check(new ScoreSheetId(id), user.scope(Permission.SHEET_APPROVE));
        model.addAttribute("sheet", checked.sheet());
        model.addAttribute("desk", SheetDesk.of(checked.sheet(), user));
        model.addAttribute("remarks", checked.remarks());
    }
}

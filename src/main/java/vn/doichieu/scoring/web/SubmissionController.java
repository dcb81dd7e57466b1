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

/** The clerk checks and sends the sheet to the head, and may take it back. */
@Controller
@RequestMapping("/score-sheets/{id}")
class SubmissionController {

    private final ScoreSheets sheets;

    SubmissionController(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/submission")
    String check(@PathVariable long id, CurrentUser user, Model model) {
        page(id, user, model);
        return "scoring/submission";
    }

    @PostMapping("/submission")
    ModelAndView send(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String explanation,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            sheets.sendToHead(
                    new ScoreSheetId(id),
                    ReasonForm.optional(explanation),
                    user.scope(Permission.SHEET_SCORE),
                    user.actor());
        } catch (BusinessRuleViolation refusal) {
            page(id, user, model);
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("explanation", explanation);
            return new ModelAndView("scoring/submission", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "scoring.flash.sentToHead");
        return new ModelAndView("redirect:/score-sheets/" + id);
    }

    @PostMapping("/withdrawal")
    String takeBack(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        sheets.takeBack(new ScoreSheetId(id), user.scope(Permission.SHEET_SCORE), user.actor());
        redirect.addFlashAttribute("flash", "scoring.flash.takenBack");
        return "redirect:/score-sheets/" + id;
    }

    private void page(long id, CurrentUser user, Model model) {
        var checked = sheets.check(new ScoreSheetId(id), user.scope(Permission.SHEET_SCORE));
        model.addAttribute("sheet", checked.sheet());
        model.addAttribute("desk", SheetDesk.of(checked.sheet(), user));
        model.addAttribute("remarks", checked.remarks());
    }
}

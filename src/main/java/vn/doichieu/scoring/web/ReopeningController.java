package vn.doichieu.scoring.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
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

/** The standing office gives a sheet back to its unit, with a reason and a day. */
@Controller
@RequestMapping("/score-sheets/{id}/reopening")
class ReopeningController {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private final ScoreSheets sheets;

    ReopeningController(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        page(id, user, model);
        return "scoring/reopening";
    }

    @PostMapping
    ModelAndView reopen(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String until,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        try {
            sheets.reopen(
                    new ScoreSheetId(id),
                    ReasonForm.required(reason),
                    day(until.strip()),
                    user.scope(Permission.SHEET_REOPEN),
                    user.actor());
        } catch (BusinessRuleViolation refusal) {
            page(id, user, model);
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("reason", reason);
            model.addAttribute("until", until);
            return new ModelAndView("scoring/reopening", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute("flash", "scoring.flash.reopened");
        // From now on the sheet is the unit's own again: the zone reads it in its list only.
        return new ModelAndView("redirect:/score-sheets");
    }

    private void page(long id, CurrentUser user, Model model) {
        var sheet = sheets.standing(new ScoreSheetId(id), user.scope(Permission.SHEET_REOPEN));
        model.addAttribute("sheet", sheet);
        model.addAttribute("mayReopen", SheetDesk.mayReopen(sheet.unit().id(), sheet.standing(), user));
    }

    private static LocalDate day(String typed) {
        try {
            return typed.contains("-") ? LocalDate.parse(typed) : LocalDate.parse(typed, TYPED);
        } catch (DateTimeParseException unreadable) {
            throw new BusinessRuleViolation("scoring.reopening.untilUnreadable", typed);
        }
    }
}

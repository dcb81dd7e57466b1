package vn.doichieu.ranking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.ranking.RankRules;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** Writing the rank rule of a draft. */
@Controller
@RequestMapping("/criteria-sheets/{id}/rank-rule/edit")
class RankRuleEditController {

    private final RankRules rules;

    RankRuleEditController(RankRules rules) {
        this.rules = rules;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        requireWriter(id, user);
        var view = rules.of(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT));
        if (!view.sheet().draft()) {
            throw new NotFoundException("draft " + id);
        }
        model.addAttribute("page", view);
        model.addAttribute("version", view.version());
        model.addAttribute("typed", view.rule().map(TypedRule::of).orElseGet(() -> new TypedRule(Map.of())));
        return "ranking/rule-edit";
    }

    /** {@code none}: the sheet ranks nobody. */
    @PostMapping
    String write(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "false") boolean none,
            @RequestParam Map<String, String> fields,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        requireWriter(id, user);
        var sheet = new CriteriaSheetId(id);
        var typed = new TypedRule(fields);
        var zones = user.zones(Permission.CRITERIA_EDIT);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        try {
            var rule = none ? null : typed.read();
            var faults =
                    typed.faults().isEmpty() ? rules.write(sheet, rule, version, zones, user.actor()) : typed.faults();
            if (faults.isEmpty()) {
                redirect.addFlashAttribute("flash", "ranking.flash.written");
                return "redirect:/criteria-sheets/" + id + "/rank-rule";
            }
            return again(sheet, faults, user, model, response);
        } catch (BusinessRuleViolation refusal) {
            return again(sheet, List.of(refusal.sentence()), user, model, response);
        } catch (StaleVersion stale) {
            return overtaken(sheet, stale, user, model, response);
        }
    }

    /** Before anything typed is looked at. */
    private static void requireWriter(long id, CurrentUser user) {
        if (!user.may(Permission.CRITERIA_EDIT)) {
            throw new NotFoundException("draft " + id);
        }
    }

    private String again(
            CriteriaSheetId sheet, List<Sentence> faults, CurrentUser user, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("faults", faults);
        model.addAttribute("page", rules.of(sheet, user.zones(Permission.CRITERIA_EDIT)));
        return "ranking/rule-edit";
    }

    /** Both are there now: what stands, and what was typed. Saving again is a choice, over the version shown. */
    private String overtaken(
            CriteriaSheetId sheet, StaleVersion stale, CurrentUser user, Model model, HttpServletResponse response) {
        var now = rules.of(sheet, user.zones(Permission.CRITERIA_EDIT));
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("stale", stale);
        model.addAttribute("version", now.version());
        model.addAttribute("page", now);
        return "ranking/rule-edit";
    }
}

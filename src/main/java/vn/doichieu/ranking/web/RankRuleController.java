package vn.doichieu.ranking.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.ranking.RankRules;
import vn.doichieu.shared.Permission;

/** The rank rule of a sheet in words, and what it would make of a unit somebody makes up. */
@Controller
class RankRuleController {

    private final RankRules rules;

    RankRuleController(RankRules rules) {
        this.rules = rules;
    }

    @GetMapping("/criteria-sheets/{id}/rank-rule")
    String show(
            @PathVariable long id,
            @RequestParam Map<String, String> typed,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var sheet = new CriteriaSheetId(id);
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var view = rules.of(sheet, zones);
        var form = new TrialForm(typed);
        model.addAttribute("page", view);
        model.addAttribute("typed", typed);
        if (form.isAsked() && view.rule().isPresent()) {
            try {
                model.addAttribute(
                        "derivation",
                        rules.tryOut(sheet, form.read(view, view.rule().get()), zones));
            } catch (BusinessRuleViolation refusal) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("refusal", refusal.sentence());
            }
        }
        return "ranking/rule";
    }
}

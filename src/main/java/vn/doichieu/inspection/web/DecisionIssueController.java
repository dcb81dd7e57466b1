package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.DecisionIssue;
import vn.doichieu.inspection.DecisionView;
import vn.doichieu.inspection.Decisions;
import vn.doichieu.inspection.IssueOrder;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** The last look at a decision before it is issued, and its end when it is revoked. */
@Controller
class DecisionIssueController {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** What stands in the fields of the page. */
    record Typed(String number, String day, String explanation) {}

    private final DecisionIssue issue;
    private final Decisions decisions;
    private final DecisionPage page;

    DecisionIssueController(DecisionIssue issue, Decisions decisions) {
        this.issue = issue;
        this.decisions = decisions;
        this.page = new DecisionPage(decisions);
    }

    @GetMapping("/decisions/{id}/issuance")
    String check(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String day,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        edited(id, user);
        try {
            return check(id, day.isEmpty() ? Optional.empty() : Optional.of(BoardFields.day(day)), user, model);
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal.sentence());
            return check(id, Optional.empty(), user, model);
        }
    }

    @PostMapping("/decisions/{id}/issuance")
    String issue(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String explanation,
            @RequestParam(defaultValue = "-1") int version,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        edited(id, user);
        try {
            var order = new IssueOrder(
                    number(number),
                    BoardFields.day(day.strip()),
                    Optional.of(explanation.strip()).filter(text -> !text.isEmpty()),
                    version);
            issue.issue(id, order, user.scope(Permission.PLAN_EDIT), user.actor());
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal.sentence());
            return again(id, new Typed(number, day, explanation), user, model);
        } catch (StaleVersion stale) {
            response.setStatus(409);
            model.addAttribute("stale", stale);
            return again(id, new Typed(number, day, explanation), user, model);
        }
        redirect.addFlashAttribute("flash", "inspection.decision.issued");
        return "redirect:/decisions/" + id;
    }

    @GetMapping("/decisions/{id}/revocation")
    String askToRevoke(@PathVariable long id, CurrentUser user, Model model) {
        return revocation(id, "", user, model);
    }

    @PostMapping("/decisions/{id}/revocation")
    String revoke(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") int version,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        edited(id, user);
        try {
            issue.revoke(id, version, reason, user.scope(Permission.PLAN_EDIT), user.actor());
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal.sentence());
            return revocation(id, reason, user, model);
        } catch (StaleVersion stale) {
            response.setStatus(409);
            model.addAttribute("stale", stale);
            return revocation(id, reason, user, model);
        }
        redirect.addFlashAttribute("flash", "inspection.decision.revoked");
        return "redirect:/decisions/" + id;
    }

    /** The page with what was typed; the findings are those of the typed day, if it is one. */
    private String again(long id, Typed typed, CurrentUser user, Model model) {
        model.addAttribute("typed", typed);
        return check(id, readable(typed.day()), user, model);
    }

    private String check(long id, Optional<LocalDate> day, CurrentUser user, Model model) {
        if (!edited(id, user).draft()) {
            return page.show(id, user, model);
        }
        var view = issue.issuance(id, day, user.scope(Permission.PLAN_EDIT));
        model.addAttribute("issuance", view);
        if (!model.containsAttribute("typed")) {
            var number = String.valueOf(view.proposal().number());
            model.addAttribute("typed", new Typed(number, DAY.format(view.on()), ""));
        }
        return "inspection/decision-issuance";
    }

    private static Optional<LocalDate> readable(String day) {
        try {
            return Optional.of(BoardFields.day(day.strip()));
        } catch (BusinessRuleViolation unreadable) {
            return Optional.empty();
        }
    }

    private static int number(String typed) {
        if (!typed.strip().matches("\\d{1,6}")) {
            throw new BusinessRuleViolation("inspection.decision.numberUnreadable", typed);
        }
        return Integer.parseInt(typed.strip());
    }

    /** Asked before anything typed is read: whoever may not edit is told nothing about the form. */
    private DecisionView edited(long id, CurrentUser user) {
        var decision = decisions.decision(id, user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT));
        if (!decision.mayEdit()) {
            throw new NotFoundException("decision " + id);
        }
        return decision;
    }

    private String revocation(long id, String reason, CurrentUser user, Model model) {
        var decision = edited(id, user);
        model.addAttribute("decision", decision);
        model.addAttribute("reason", reason);
        return decision.inForce() ? "inspection/decision-revocation" : "inspection/decision";
    }
}

package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.DecisionView;
import vn.doichieu.inspection.Decisions;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** A decision as a document, its wording, and the drafts that are begun and given up. */
@Controller
class DecisionController {

    private final Decisions decisions;
    private final DecisionPage page;
    private final Sentences sentences;

    DecisionController(Decisions decisions, Sentences sentences) {
        this.decisions = decisions;
        this.page = new DecisionPage(decisions);
        this.sentences = sentences;
    }

    @PostMapping("/plans/{id}/decisions")
    String draft(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        var draft = decisions.draft(id, user.scope(Permission.PLAN_EDIT), user.actor());
        redirect.addFlashAttribute("flash", "inspection.decision.drafted");
        return "redirect:/decisions/" + draft;
    }

    @GetMapping("/decisions/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        return page.show(id, user, model);
    }

    @GetMapping("/decisions/{id}/texts")
    String texts(@PathVariable long id, CurrentUser user, Model model) {
        var decision = edited(id, user);
        model.addAttribute("form", DecisionTextsForm.of(decision));
        return texts(decision, model);
    }

    @PostMapping("/decisions/{id}/texts")
    String rewrite(
            @PathVariable long id,
            @ModelAttribute("form") DecisionTextsForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var decision = edited(id, user);
        if (binding.getTarget() == null) {
            // Not what our page sends: there is nothing typed that could be shown again.
            throw new BusinessRuleViolation("inspection.act.unreadable");
        }
        form.check(binding);
        if (!binding.hasErrors()) {
            try {
                decisions.rewrite(id, form.version(), form.texts(), user.scope(Permission.PLAN_EDIT), user.actor());
                redirect.addFlashAttribute("flash", "inspection.decision.rewritten");
                return "redirect:/decisions/" + id;
            } catch (BusinessRuleViolation refusal) {
                binding.addError(new ObjectError("form", sentences.text(refusal.sentence())));
            } catch (StaleVersion stale) {
                response.setStatus(409);
                model.addAttribute("stale", stale);
                return texts(decision, model);
            }
        }
        response.setStatus(422);
        return texts(decision, model);
    }

    @PostMapping("/decisions/{id}/amendment")
    String amend(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var draft = decisions.amend(id, user.scope(Permission.PLAN_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "inspection.decision.amendmentDrafted");
            return "redirect:/decisions/" + draft;
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal.sentence());
            return page.show(id, user, model);
        }
    }

    @PostMapping("/decisions/{id}/deletion")
    String delete(
            @PathVariable long id,
            @RequestParam(defaultValue = "-1") int version,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var plan = decisions.delete(id, version, user.scope(Permission.PLAN_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "inspection.decision.deleted");
            return "redirect:/plans/" + plan;
        } catch (StaleVersion stale) {
            response.setStatus(409);
            model.addAttribute("stale", stale);
            return page.show(id, user, model);
        }
    }

    /** Who edits no documents of the zone does not learn that this one can be edited. */
    private DecisionView edited(long id, CurrentUser user) {
        var decision = decisions.decision(id, user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT));
        if (!decision.mayEdit()) {
            throw new NotFoundException("decision " + id);
        }
        return decision;
    }

    /** What is no draft any more is only read. */
    private static String texts(DecisionView decision, Model model) {
        model.addAttribute("decision", decision);
        return decision.draft() ? "inspection/decision-texts" : "inspection/decision";
    }
}

package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Permission;

/** A visit and its steps. A refused step shows the visit again, with the reason. */
@Controller
class VisitController {

    private final Inspections inspections;
    private final Visits visits;
    private final Notices notices;

    VisitController(Inspections inspections, Visits visits, Notices notices) {
        this.inspections = inspections;
        this.visits = visits;
        this.notices = notices;
    }

    @GetMapping("/visits/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var scope = user.scope(Permission.PLAN_READ);
        var visit = inspections.visit(new VisitId(id), scope);
        model.addAttribute(
                "page",
                VisitPage.of(
                        visit,
                        visits.history(visit.id(), scope),
                        notices.ofVisit(visit.id(), NoticeController.readable(user)),
                        user));
        return "inspection/visit";
    }

    @PostMapping("/visits/{id}/preparation")
    String prepare(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return step(id, inspections::prepare, user, model, response, redirect);
    }

    @PostMapping("/visits/{id}/start")
    String start(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return step(id, inspections::start, user, model, response, redirect);
    }

    @PostMapping("/visits/{id}/closure")
    String close(
            @PathVariable long id,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return step(id, inspections::close, user, model, response, redirect);
    }

    private String step(
            long id,
            BiConsumer<VisitId, Actor> step,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            step.accept(new VisitId(id), user.actor());
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(422);
            model.addAttribute("refusal", refusal.sentence());
            return show(id, user, model);
        }
        redirect.addFlashAttribute("flash", "inspection.visit.moved");
        return "redirect:/visits/" + id;
    }
}

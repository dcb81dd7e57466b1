package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.inspection.VisitView;
import vn.doichieu.inspection.Visits;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** The standing office arranges a visit anew: one page for each act, with its reason. */
@Controller
@RequestMapping("/visits/{id}/{path:" + VisitAct.PATHS + "}")
class VisitActController {

    private final Inspections inspections;
    private final Visits visits;
    private final Formats formats;
    private final Sentences sentences;

    VisitActController(Inspections inspections, Visits visits, Formats formats, Sentences sentences) {
        this.inspections = inspections;
        this.visits = visits;
        this.formats = formats;
        this.sentences = sentences;
    }

    @GetMapping
    String ask(@PathVariable long id, @PathVariable String path, CurrentUser user, Model model) {
        var visit = read(id, user);
        model.addAttribute("form", ArrangementForm.of(visit, VisitAct.of(path)));
        return page(visit, VisitAct.of(path), model);
    }

    @PostMapping
    String act(
            @PathVariable long id,
            @PathVariable String path,
            @ModelAttribute("form") ArrangementForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var act = VisitAct.of(path);
        read(id, user);
        if (binding.getTarget() == null) {
            // Not what our page sends: there is nothing typed that could be shown again.
            throw new BusinessRuleViolation("inspection.act.unreadable");
        }
        form.check(act, binding);
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(id, act, form, binding, user);
        if (binding.hasErrors()) {
            response.setStatus(status.value());
            var visit = read(id, user);
            // Who has been told what another has arranged, which stands on the page, may arrange it anew.
            model.addAttribute("version", status == HttpStatus.CONFLICT ? visit.version() : form.version());
            return page(visit, act, model);
        }
        redirect.addFlashAttribute("flash", "inspection.act.done." + act);
        return "redirect:/visits/" + id;
    }

    private HttpStatus save(long id, VisitAct act, ArrangementForm form, BindingResult binding, CurrentUser user) {
        try {
            take(new VisitId(id), act, form, user);
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            binding.addError(new ObjectError("form", sentences.text(refusal.sentence())));
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            var words = sentences.text(
                    "inspection.act.overtaken", stale.by(), formats.dateTime(stale.at()), stale.current());
            binding.addError(new ObjectError("form", words));
            return HttpStatus.CONFLICT;
        }
    }

    private void take(VisitId id, VisitAct act, ArrangementForm form, CurrentUser user) {
        var scope = user.scope(Permission.VISIT_ARRANGE);
        var why = form.arranging();
        switch (act) {
            case POSTPONEMENT -> visits.postpone(id, form.appointment(), why, scope, user.actor());
            case APPOINTMENT -> visits.move(id, form.appointment().orElseThrow(), why, scope, user.actor());
            case CANCELLATION -> visits.cancel(id, why, scope, user.actor());
            case RESTORATION -> visits.restore(id, why, scope, user.actor());
            case REOPENING -> visits.reopen(id, form.untilDay(), why, scope, user.actor());
        }
    }

    /** Who arranges no visits does not learn that they can be arranged. */
    private VisitView read(long id, CurrentUser user) {
        var visit = inspections.visit(new VisitId(id), user.scope(Permission.PLAN_READ));
        if (!VisitPage.arranges(visit, user)) {
            throw new NotFoundException("visit " + id);
        }
        return visit;
    }

    private static String page(VisitView visit, VisitAct act, Model model) {
        model.addAttribute("visit", visit);
        model.addAttribute("act", act);
        return "inspection/visit-act";
    }
}

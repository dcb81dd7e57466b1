package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.fieldwork.MinutesView;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** The minutes of a visit: read by both sides, drafted by the team. */
@Controller
@RequestMapping("/visits/{id}/minutes")
class MinutesController {

    private final Minutes minutes;
    private final Formats formats;
    private final Sentences sentences;

    MinutesController(Minutes minutes, Formats formats, Sentences sentences) {
        this.minutes = minutes;
        this.formats = formats;
        this.sentences = sentences;
    }

    @GetMapping
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long inspection,
            CurrentUser user,
            Model model) {
        var view = read(id, user);
        model.addAttribute("form", MinutesForm.of(view));
        return page(view, Optional.ofNullable(inspection), user, model);
    }

    @PostMapping
    String draft(
            @PathVariable long id,
            @ModelAttribute("form") MinutesForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = read(id, user);
        if (binding.getTarget() == null) {
            // Not what our page sends: there is nothing typed that could be shown again.
            throw new BusinessRuleViolation("fieldwork.minutes.unreadable");
        }
        form.check(binding);
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(view, form, binding, user);
        if (binding.hasErrors()) {
            response.setStatus(status.value());
            var shown = read(id, user);
            // Who has been told of the newer text, which stands below, may replace it.
            model.addAttribute("version", status == HttpStatus.CONFLICT ? version(shown) : form.version());
            return page(shown, Optional.empty(), user, model);
        }
        redirect.addFlashAttribute("flash", "fieldwork.minutes.drafted");
        return "redirect:/visits/" + id + "/minutes";
    }

    @PostMapping("/reopening")
    String reopen(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        minutes.backToWork(new VisitId(id), user.actor());
        redirect.addFlashAttribute("flash", "fieldwork.minutes.reopened");
        return "redirect:/visits/" + id + "/minutes";
    }

    private HttpStatus save(MinutesView view, MinutesForm form, BindingResult binding, CurrentUser user) {
        try {
            var text = form.on(view.visit().visitOn());
            var scope = user.scope(Permission.INSPECTION_WORK);
            minutes.draft(view.visit().id(), text, form.version(), scope, user.actor());
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            binding.addError(new ObjectError("form", sentences.text(refusal.sentence())));
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            var words = sentences.text("fieldwork.minutes.rewritten", stale.by(), formats.dateTime(stale.at()));
            binding.addError(new ObjectError("form", words));
            return HttpStatus.CONFLICT;
        }
    }

    private static int version(MinutesView view) {
        return view.text().map(MinutesView.Text::version).orElse(0);
    }

    private MinutesView read(long id, CurrentUser user) {
        return minutes.of(new VisitId(id), scope(user));
    }

    /** Both sides: the team and those watching it, and whoever reads the reports of the unit. */
    static UnitScope scope(CurrentUser user) {
        return user.scope(Permission.INSPECTION_READ).plus(user.scope(Permission.REPORT_READ));
    }

    private String page(MinutesView view, Optional<Long> inspection, CurrentUser user, Model model) {
        model.addAttribute("page", MinutesPage.of(view, inspection, minutes, user));
        return "fieldwork/minutes";
    }
}

package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.fieldwork.Minutes;
import vn.doichieu.fieldwork.UnitConfirmation;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Both sides put their names under the minutes, each under its own account. */
@Controller
@RequestMapping("/visits/{id}/minutes")
class MinutesConfirmationController {

    private static final int LONGEST = 4000;

    private final Minutes minutes;
    private final Formats formats;

    MinutesConfirmationController(Minutes minutes, Formats formats) {
        this.minutes = minutes;
        this.formats = formats;
    }

    @PostMapping("/team-confirmation")
    String team(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "false") boolean gapsSeen,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return confirm(
                id,
                () -> minutes.confirmForTeam(
                        new VisitId(id), version, gapsSeen, user.scope(Permission.MINUTES_CLOSE), user.actor()),
                user,
                model,
                response,
                redirect);
    }

    @PostMapping("/unit-confirmations")
    String unit(
            @PathVariable long id,
            @RequestParam long unit,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reservation,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("reservation", reservation);
        return confirm(
                id,
                () -> minutes.confirmForUnit(
                        new VisitId(id),
                        new UnitConfirmation(new UnitId(unit), reserved(reservation), version),
                        user.scope(Permission.MINUTES_CONFIRM),
                        user.actor()),
                user,
                model,
                response,
                redirect);
    }

    private static Optional<String> reserved(String typed) {
        if (typed.length() > LONGEST) {
            throw new BusinessRuleViolation("fieldwork.text.tooLong", String.valueOf(LONGEST));
        }
        return Optional.of(typed).filter(text -> !text.isBlank());
    }

    private String confirm(
            long id,
            Runnable step,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            step.run();
        } catch (BusinessRuleViolation refusal) {
            return refused(id, HttpStatus.UNPROCESSABLE_CONTENT, refusal.sentence(), user, model, response);
        } catch (StaleVersion stale) {
            var reason = Sentence.of("fieldwork.minutes.rewritten", stale.by(), formats.dateTime(stale.at()));
            return refused(id, HttpStatus.CONFLICT, reason, user, model, response);
        }
        redirect.addFlashAttribute("flash", "fieldwork.minutes.confirmed");
        return "redirect:/visits/" + id + "/minutes";
    }

    private String refused(
            long id, HttpStatus status, Sentence reason, CurrentUser user, Model model, HttpServletResponse response) {
        var view = minutes.of(new VisitId(id), MinutesController.scope(user));
        response.setStatus(status.value());
        model.addAttribute("refusal", reason);
        model.addAttribute("form", MinutesForm.of(view));
        model.addAttribute("page", MinutesPage.of(view, Optional.empty(), minutes, user));
        return "fieldwork/minutes";
    }
}

package vn.doichieu.emulation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.emulation.EmulationTitle;
import vn.doichieu.emulation.Registrations;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The titles units register for in a year. */
@Controller
@RequestMapping("/registrations")
class RegistrationController {

    private final Registrations registrations;
    private final Rounds rounds;

    RegistrationController(Registrations registrations, Rounds rounds) {
        this.registrations = registrations;
        this.rounds = rounds;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable Long year, CurrentUser user, Model model) {
        page(year, user, model);
        return "emulation/registrations";
    }

    @PostMapping
    String register(
            @RequestParam long unit,
            @RequestParam long year,
            @RequestParam(required = false) @Nullable EmulationTitle title,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(year, user, model, response, redirect, "emulation.registrations.flash.registered", () -> {
            var wanted = Optional.ofNullable(title)
                    .orElseThrow(() -> new BusinessRuleViolation("emulation.registrations.missing"));
            registrations.register(new UnitId(unit), year, wanted, user.scope(Permission.TITLE_REGISTER), user.actor());
        });
    }

    @PostMapping("/{registration}/withdrawal")
    String withdraw(
            @PathVariable long registration,
            @RequestParam long year,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        model.addAttribute("typedFor", registration);
        model.addAttribute("typedReason", reason);
        return answer(
                year,
                user,
                model,
                response,
                redirect,
                "emulation.registrations.flash.withdrawn",
                () -> registrations.withdraw(
                        registration, reason, user.scope(Permission.TITLE_REGISTER), user.actor()));
    }

    /** Refused: the same page with the reason, and what was typed still there. */
    private String answer(
            long year,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect,
            String done,
            Runnable act) {
        try {
            act.run();
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refused.sentence());
            page(year, user, model);
            return "emulation/registrations";
        }
        redirect.addFlashAttribute("flash", done);
        return "redirect:/registrations?year=" + year;
    }

    private void page(@Nullable Long asked, CurrentUser user, Model model) {
        var years = rounds.years();
        var year = years.stream()
                .filter(candidate -> asked == null || candidate.id() == asked)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("emulation year"));
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("units", registrations.of(year.id(), user.scope(Permission.SHEET_READ)));
        model.addAttribute("own", user.scope(Permission.TITLE_REGISTER));
    }
}

package vn.doichieu.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.DocumentKind;
import vn.doichieu.records.DocumentRegister;
import vn.doichieu.shared.Permission;

/** The register of documents, one series at a time, and where a series goes on from paper. */
@Controller
@RequestMapping("/document-register")
class RegisterController {

    private final DocumentRegister register;
    private final Units units;
    private final Clock clock;

    RegisterController(DocumentRegister register, Units units, Clock clock) {
        this.register = register;
        this.units = units;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long zone,
            @RequestParam(defaultValue = "PLAN") DocumentKind kind,
            @RequestParam(required = false) @Nullable Integer year,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        if (zone == null && hasNoZoneYet(user)) {
            redirect.addFlashAttribute("flash", "records.register.noYear");
            return "redirect:/years";
        }
        int shown = year == null ? LocalDate.now(clock).getYear() : year;
        var page = page(zone, kind, shown, user);
        var series = page.series();
        model.addAttribute("page", page);
        model.addAttribute(
                "form", new SeriesForm(series.zone().id(), kind, shown, String.valueOf(series.firstNumber())));
        return "records/register";
    }

    /** Somebody who keeps a register, of a zone that has no members yet. */
    private boolean hasNoZoneYet(CurrentUser user) {
        return user.may(Permission.PLAN_EDIT)
                && units.zonesWithin(user.scope(Permission.PLAN_EDIT)).isEmpty();
    }

    @PostMapping
    String start(
            @RequestParam long zone,
            @RequestParam DocumentKind kind,
            @RequestParam int year,
            @ModelAttribute("form") SeriesForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(binding);
        if (!binding.hasErrors()) {
            save(form, binding, user);
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("page", page(zone, kind, year, user));
            return "records/register";
        }
        redirect.addFlashAttribute("flash", "records.series.started");
        return "redirect:/document-register?zone=" + zone + "&kind=" + kind + "&year=" + year;
    }

    private void save(SeriesForm form, BindingResult binding, CurrentUser user) {
        try {
            register.startSeries(
                    form.zone(),
                    form.kind(),
                    form.year(),
                    form.firstNumber(),
                    user.scope(Permission.PLAN_EDIT),
                    user.actor());
        } catch (BusinessRuleViolation refusal) {
            var sentence = refusal.sentence();
            binding.rejectValue("first", sentence.code(), sentence.arguments().toArray(), null);
        }
    }

    /** Of the zone asked for, else of the first there is. */
    private RegisterPage page(@Nullable Long asked, DocumentKind kind, int year, CurrentUser user) {
        var scope = user.scope(Permission.PLAN_EDIT);
        var zones = units.zonesWithin(scope);
        var zone = zones.stream()
                .filter(candidate -> asked == null || candidate.id() == asked)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("zone"));
        var years = Stream.concat(
                        register.years(zone.id(), scope).stream(),
                        Stream.of(year, LocalDate.now(clock).getYear()))
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return new RegisterPage(register.series(zone.id(), kind, year, scope), zones, years);
    }
}

package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.organization.Zones;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Who belongs to a zone in a year, and as what. */
@Controller
@RequestMapping("/zones/{id}/years/{year}/members")
class ZoneMemberController {

    private static final int LONGEST_REASON = 300;

    private final Zones zones;

    ZoneMemberController(Zones zones) {
        this.zones = zones;
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @PathVariable long year,
            @RequestParam(required = false) @Nullable List<Long> units,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (units == null || units.isEmpty()) {
            return refused(Sentence.of("organization.zone.nobodyChosen"), id, year, user, model, response);
        }
        try {
            int added = zones.add(id, year, units.stream().map(UnitId::new).toList(), user);
            redirect.addFlashAttribute("flash", "organization.zone.added");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(added)});
            return back(id, year);
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), id, year, user, model, response);
        }
    }

    @PostMapping("/{unit}")
    String changeRole(
            @PathVariable long id,
            @PathVariable long year,
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String role,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var wanted = role(role);
        if (wanted.isEmpty()) {
            return refused(Sentence.of("organization.zone.role.missing"), id, year, user, model, response);
        }
        try {
            zones.changeRole(id, year, new UnitId(unit), role(seen).orElse(ZoneRole.MEMBER), wanted.get(), user);
            redirect.addFlashAttribute("flash", "organization.zone.roleChanged");
            return back(id, year);
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), id, year, user, model, response);
        }
    }

    @PostMapping("/{unit}/removal")
    String remove(
            @PathVariable long id,
            @PathVariable long year,
            @PathVariable long unit,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String reason,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return refused(Sentence.of("organization.zone.reason.missing"), id, year, user, model, response);
        }
        try {
            zones.remove(id, year, new UnitId(unit), role(seen).orElse(ZoneRole.MEMBER), why, user);
            redirect.addFlashAttribute("flash", "organization.zone.removed");
            return back(id, year);
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), id, year, user, model, response);
        }
    }

    private String refused(
            Sentence why, long id, long year, ActingUser user, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", why);
        model.addAttribute("page", zones.show(id, year, "", user));
        model.addAttribute("q", "");
        return "organization/zone";
    }

    private static String back(long id, long year) {
        return "redirect:/zones/" + id + "?year=" + year;
    }

    private static Optional<ZoneRole> role(String name) {
        return Arrays.stream(ZoneRole.values())
                .filter(role -> role.name().equals(name))
                .findFirst();
    }
}

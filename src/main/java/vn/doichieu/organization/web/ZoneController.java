package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.organization.Zones;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Permission;

/** Emulation zones to read, and new ones. */
@Controller
@RequestMapping("/zones")
class ZoneController {

    private final Zones zones;

    ZoneController(Zones zones) {
        this.zones = zones;
    }

    @GetMapping
    String list(ActingUser user, Model model) {
        model.addAttribute("zones", zones.list(user));
        model.addAttribute("mayCreate", user.everywhere(Permission.ZONE_EDIT));
        return "organization/zones";
    }

    @GetMapping("/{id:\\d+}")
    String show(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam(defaultValue = "") String q,
            ActingUser user,
            Model model) {
        model.addAttribute("page", zones.show(id, year, q.strip(), user));
        model.addAttribute("q", q.strip());
        return "organization/zone";
    }

    @GetMapping("/new")
    String begin(ActingUser user, Model model) {
        if (!user.everywhere(Permission.ZONE_EDIT)) {
            throw new NotFoundException("new zone");
        }
        model.addAttribute("form", new ZoneForm("", "", "KVTĐ", ""));
        return "organization/zone-new";
    }

    @PostMapping
    String create(
            @ModelAttribute("form") ZoneForm form,
            BindingResult binding,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        form.check(binding);
        if (!binding.hasErrors()) {
            try {
                long id = zones.create(form.zone(), user);
                redirect.addFlashAttribute("flash", "organization.zone.created");
                return "redirect:/zones/" + id;
            } catch (BusinessRuleViolation refusal) {
                model.addAttribute("refusal", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "organization/zone-new";
    }
}

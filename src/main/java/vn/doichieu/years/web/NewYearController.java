package vn.doichieu.years.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.years.YearDesk;
import vn.doichieu.years.YearOrder;
import vn.doichieu.years.YearProposal;

/** Opens a year: one page that shows everything that would be carried over, with the days to be changed before. */
@Controller
class NewYearController {

    private static final String ROLE = "role-";

    private final YearDesk desk;

    NewYearController(YearDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/years/new")
    String ask(@ModelAttribute("asked") NewYearForm asked, CurrentUser user, Model model) {
        var proposal = proposal(asked, user);
        var roles = new HashMap<Long, String>();
        proposal.candidates().forEach(it -> roles.put(it.unit().id().value(), it.proposed()));
        show(proposal, roles, numbers(proposal.proposedSheets()), model);
        model.addAttribute("withTargets", false);
        model.addAttribute("form", NewYearForm.of(proposal));
        return "years/new";
    }

    /** Each unit has a field of its own, {@code role-12}. */
    @PostMapping("/years")
    String open(
            @ModelAttribute("form") NewYearForm form,
            BindingResult binding,
            @RequestParam Map<String, String> all,
            @RequestParam(required = false) @Nullable List<Long> sheet,
            @RequestParam(defaultValue = "false") boolean targets,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var proposal = proposal(form, user);
        var roles = roles(all);
        var sheets = sheet == null ? List.<Long>of() : sheet;
        form.check(binding);
        if (!binding.hasErrors()) {
            try {
                var order = new YearOrder(
                        proposal.zone().id(),
                        form.toYear(roles),
                        sheets.stream().map(CriteriaSheetId::new).toList(),
                        targets);
                var year = desk.open(order, user);
                redirect.addFlashAttribute("flash", "years.new.opened");
                redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(year.year())});
                return "redirect:/years/" + year.id() + "?zone="
                        + proposal.zone().id();
            } catch (BusinessRuleViolation refused) {
                model.addAttribute("refused", refused.sentence());
            }
        }
        show(proposal, roles, sheets, model);
        model.addAttribute("withTargets", targets);
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "years/new";
    }

    private YearProposal proposal(NewYearForm form, CurrentUser user) {
        return desk.proposal(form.zoneId(), form.fromNothing(), form.chosenSector(), user);
    }

    private static void show(YearProposal proposal, Map<Long, String> roles, List<Long> sheets, Model model) {
        model.addAttribute("proposal", proposal);
        model.addAttribute("roles", roles);
        model.addAttribute("chosenSheets", sheets);
    }

    private static List<Long> numbers(List<SheetHeading> sheets) {
        return sheets.stream().map(it -> it.id().value()).toList();
    }

    private static Map<Long, String> roles(Map<String, String> all) {
        var roles = new HashMap<Long, String>();
        all.forEach((name, value) -> {
            if (name.startsWith(ROLE)) {
                Typed.number(name.substring(ROLE.length())).ifPresent(unit -> roles.put(unit, value));
            }
        });
        return roles;
    }
}

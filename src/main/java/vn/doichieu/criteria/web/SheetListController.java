package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
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
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Years;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;

/** The sheets of a secretary's zones, and the beginning of a new one. */
@Controller
@RequestMapping("/criteria-sheets")
class SheetListController {

    private final SheetLibrary library;
    private final SheetDrafts drafts;
    private final Years years;

    SheetListController(SheetLibrary library, SheetDrafts drafts, Years years) {
        this.library = library;
        this.drafts = drafts;
        this.years = years;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("page", shelf(user));
        return "criteria/list";
    }

    /** {@code from}: the sheet to copy, chosen already; {@code year}: where to. */
    @GetMapping("/new")
    String ask(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String year,
            CurrentUser user,
            Model model) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var copied = Typed.id(from).map(id -> library.read(new CriteriaSheetId(id), zones));
        var wanted = Typed.id(year).or(() -> copied.flatMap(sheet -> sheet.year()));
        var place = years.of(zones).stream()
                .filter(it -> wanted.filter(id -> id == it.year().id()).isPresent())
                .filter(it -> copied.flatMap(sheet -> sheet.zone())
                        .map(zone -> zone == it.zone().id())
                        .orElse(true))
                .map(it -> it.year().id() + "-" + it.zone().id())
                .findFirst()
                .orElse("");
        model.addAttribute("form", new NewSheetForm(from, place, "", ""));
        return page(user, model);
    }

    @PostMapping
    String begin(
            @ModelAttribute("form") NewSheetForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = page(user, model);
        form.check(binding);
        if (!binding.hasErrors()) {
            try {
                var id = begin(form, user);
                redirect.addFlashAttribute("flash", "criteria.draft.begun");
                return "redirect:/criteria-sheets/" + id.value() + "/draft"
                        + (form.source().isEmpty() ? "/head" : "");
            } catch (BusinessRuleViolation refusal) {
                model.addAttribute("refusal", refusal.sentence());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return view;
    }

    private CriteriaSheetId begin(NewSheetForm form, CurrentUser user) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        return form.source()
                .map(from ->
                        drafts.copy(from, form.year().orElseThrow(), form.zone().orElseThrow(), zones, user.actor()))
                .orElseGet(() -> drafts.begin(form.empty(), zones, user.actor()));
    }

    private String page(CurrentUser user, Model model) {
        model.addAttribute("page", shelf(user));
        model.addAttribute("places", years.of(user.zones(Permission.CRITERIA_EDIT)));
        return "criteria/new";
    }

    private SheetShelfPage shelf(CurrentUser user) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        return SheetShelfPage.of(library.all(zones), library.library(), years.of(zones));
    }
}

package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.criteria.SheetPublication;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Years;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;

/** Shows what is about to be in force, for whom and what is other than before, and publishes what was shown. */
@Controller
@RequestMapping("/criteria-sheets/{id}/publication")
class SheetPublicationController {

    private final SheetDrafts drafts;
    private final SheetLibrary library;
    private final SheetPublication publication;
    private final Years years;

    SheetPublicationController(SheetDrafts drafts, SheetLibrary library, SheetPublication publication, Years years) {
        this.drafts = drafts;
        this.library = library;
        this.publication = publication;
        this.years = years;
    }

    @GetMapping
    String check(@PathVariable long id, CurrentUser user, Model model) {
        return page(id, user, model);
    }

    /** Pressed twice, the second finds it published and leads there. */
    @PostMapping
    String publish(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String version,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var sheet = library.read(new CriteriaSheetId(id), zones);
        try {
            if (sheet.draft()) {
                publication.publish(sheet.id(), Typed.version(version), zones, user.actor());
            }
            redirect.addFlashAttribute("flash", "criteria.publication.done");
            redirect.addFlashAttribute(
                    "flashArguments", new Object[] {sheet.head().title()});
            return "redirect:/criteria-sheets/" + id;
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(id, user, model);
        }
    }

    private String page(long id, CurrentUser user, Model model) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var draft = drafts.draft(new CriteriaSheetId(id), zones);
        var sheet = library.read(draft.id(), zones);
        var before = sheet.before().map(other -> library.read(other, zones));
        model.addAttribute("page", DraftPage.of(draft));
        model.addAttribute("place", years.year(draft.zone(), draft.year(), zones));
        model.addAttribute("before", before.orElse(null));
        model.addAttribute("differences", before.map(sheet::since).orElse(null));
        return "criteria/publication";
    }
}

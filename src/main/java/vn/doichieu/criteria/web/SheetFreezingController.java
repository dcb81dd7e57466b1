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
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.criteria.SheetPublication;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** Keeps a published sheet from being followed by a newer version, and lets it be followed again with a reason. */
@Controller
@RequestMapping("/criteria-sheets/{id}/freezing")
class SheetFreezingController {

    private static final int LONGEST_REASON = 1_000;

    private final SheetLibrary library;
    private final SheetPublication publication;

    SheetFreezingController(SheetLibrary library, SheetPublication publication) {
        this.library = library;
        this.publication = publication;
    }

    @GetMapping
    String ask(@PathVariable long id, CurrentUser user, Model model) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        var sheet = library.read(new CriteriaSheetId(id), zones);
        if (!sheet.state().inForce() || sheet.zone().filter(zones::contains).isEmpty()) {
            throw new NotFoundException("criteria sheet in force " + id);
        }
        model.addAttribute("sheet", sheet);
        return "criteria/freezing";
    }

    @PostMapping
    String freeze(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        publication.freeze(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT), user.actor());
        redirect.addFlashAttribute("flash", "criteria.freezing.done");
        return "redirect:/criteria-sheets/" + id;
    }

    @PostMapping("/end")
    String unfreeze(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var view = ask(id, user, model);
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            model.addAttribute("reason", reason);
            model.addAttribute("unreasoned", true);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return view;
        }
        publication.unfreeze(
                new CriteriaSheetId(id), reason.strip(), user.zones(Permission.CRITERIA_EDIT), user.actor());
        redirect.addFlashAttribute("flash", "criteria.freezing.lifted");
        return "redirect:/criteria-sheets/" + id;
    }
}

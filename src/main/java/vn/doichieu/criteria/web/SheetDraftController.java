package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.LineMove;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;

/** The outline of a draft: its lines are moved, taken out and put back here. */
@Controller
@RequestMapping("/criteria-sheets/{id}/draft")
class SheetDraftController {

    private final SheetDrafts drafts;
    private final SheetLibrary library;

    SheetDraftController(SheetDrafts drafts, SheetLibrary library) {
        this.drafts = drafts;
        this.library = library;
    }

    /** Whoever comes back to it after it was published finds what became of it. */
    @GetMapping
    String outline(@PathVariable long id, CurrentUser user, Model model, RedirectAttributes redirect) {
        var sheet = new CriteriaSheetId(id);
        var text = library.read(sheet, user.zones(Permission.CRITERIA_EDIT));
        if (!text.draft()) {
            redirect.addFlashAttribute("flash", "criteria.draft.published");
            redirect.addFlashAttribute(
                    "flashArguments", new Object[] {text.head().title()});
            return "redirect:/criteria-sheets/" + id;
        }
        return page(sheet, user, model);
    }

    /** One button of the outline: {@code UP A.I.1}. */
    @PostMapping("/moves")
    String move(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String move,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var words = move.split(" ", 2);
        var way = Typed.one(LineMove.class, words[0]).orElseThrow(() -> new NotFoundException("move " + move));
        var code = words.length == 2 ? words[1] : "";
        return act(id, user, model, response, sheet -> {
            drafts.move(sheet, code, way, user.zones(Permission.CRITERIA_EDIT), user.actor());
            return "redirect:/criteria-sheets/" + id + "/draft#line-" + anchor(code);
        });
    }

    @PostMapping("/removals")
    String remove(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String line,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, user, model, response, sheet -> {
            drafts.remove(sheet, line, user.zones(Permission.CRITERIA_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "criteria.draft.removed");
            redirect.addFlashAttribute("flashArguments", new Object[] {line});
            return "redirect:/criteria-sheets/" + id + "/draft";
        });
    }

    @PostMapping("/removals/{removal}/undoing")
    String restore(
            @PathVariable long id,
            @PathVariable long removal,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return act(id, user, model, response, sheet -> {
            drafts.restore(sheet, removal, user.zones(Permission.CRITERIA_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "criteria.draft.restored");
            return "redirect:/criteria-sheets/" + id + "/draft";
        });
    }

    @GetMapping("/discarding")
    String discarding(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("draft", drafts.draft(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT)));
        return "criteria/discarding";
    }

    @PostMapping("/discarding")
    String discard(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        drafts.discard(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT), user.actor());
        redirect.addFlashAttribute("flash", "criteria.draft.discarded");
        return "redirect:/criteria-sheets";
    }

    private interface Act {
        String on(CriteriaSheetId sheet);
    }

    /** What is refused is told above the outline as it stands now. */
    private String act(long id, CurrentUser user, Model model, HttpServletResponse response, Act act) {
        var sheet = new CriteriaSheetId(id);
        try {
            return act.on(sheet);
        } catch (BusinessRuleViolation refusal) {
            if (!library.read(sheet, user.zones(Permission.CRITERIA_EDIT)).draft()) {
                throw refusal;
            }
            model.addAttribute("refusal", refusal.sentence());
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(sheet, user, model);
        }
    }

    private String page(CriteriaSheetId id, CurrentUser user, Model model) {
        var draft = drafts.draft(id, user.zones(Permission.CRITERIA_EDIT));
        model.addAttribute("page", DraftPage.of(draft));
        return "criteria/draft";
    }

    /** As part of an address: codes may hold a Đ. */
    static String anchor(String code) {
        return UriUtils.encode(code.replace('.', '-'), StandardCharsets.UTF_8);
    }
}

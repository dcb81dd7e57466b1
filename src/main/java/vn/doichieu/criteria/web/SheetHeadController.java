package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetDraft;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** Writes what a draft says above its lines. Who comes second sees what the other saved beside what was typed. */
@Controller
@RequestMapping("/criteria-sheets/{id}/draft/head")
class SheetHeadController {

    private final SheetDrafts drafts;
    private final ConversionService conversion;
    private final Formats formats;

    SheetHeadController(
            SheetDrafts drafts, @Qualifier("mvcConversionService") ConversionService conversion, Formats formats) {
        this.drafts = drafts;
        this.conversion = conversion;
        this.formats = formats;
    }

    @GetMapping
    String write(@PathVariable long id, CurrentUser user, Model model) {
        var draft = read(id, user);
        model.addAttribute("form", HeadForm.of(draft.content().head(), draft.revision(), formats));
        return page(draft, model);
    }

    @PostMapping
    String save(
            @PathVariable long id,
            @ModelAttribute("form") HeadForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var draft = read(id, user);
        var head = form.head(binding, conversion);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        try {
            if (!binding.hasErrors()) {
                drafts.saveHead(draft.id(), head, form.seen(), user.zones(Permission.CRITERIA_EDIT), user.actor());
                redirect.addFlashAttribute("flash", "criteria.draft.headSaved");
                return "redirect:/criteria-sheets/" + id + "/draft";
            }
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("refusal", refusal.sentence());
        } catch (StaleVersion stale) {
            status = HttpStatus.CONFLICT;
            draft = overtaken(id, form, stale, user, model);
        }
        response.setStatus(status.value());
        return page(draft, model);
    }

    /** What is shown now is what the next answer is about. */
    private SheetDraft overtaken(long id, HeadForm form, StaleVersion stale, CurrentUser user, Model model) {
        var current = read(id, user);
        var again = form.over(current.revision());
        model.addAttribute("form", again);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(again, "form"));
        model.addAttribute("overtaken", stale);
        model.addAttribute("theirs", HeadForm.of(current.content().head(), current.revision(), formats));
        return current;
    }

    private SheetDraft read(long id, CurrentUser user) {
        return drafts.draft(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT));
    }

    private static String page(SheetDraft draft, Model model) {
        model.addAttribute("draft", draft);
        return "criteria/head";
    }
}

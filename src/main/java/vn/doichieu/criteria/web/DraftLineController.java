package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators;
import vn.doichieu.criteria.SheetDraft;
import vn.doichieu.criteria.SheetDrafts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/**
 * Writes one line of a draft. A button named {@code act} only shows the page again: with the fields of another kind,
 * with a row more or less, or with what the line comes to for the numbers tried.
 */
@Controller
@RequestMapping("/criteria-sheets/{id}/draft")
class DraftLineController {

    private final SheetDrafts drafts;
    private final ObjectProvider<KnownIndicators> indicators;

    DraftLineController(SheetDrafts drafts, ObjectProvider<KnownIndicators> indicators) {
        this.drafts = drafts;
        this.indicators = indicators;
    }

    @GetMapping("/lines/{code}")
    String edit(@PathVariable long id, @PathVariable String code, CurrentUser user, Model model) {
        var draft = read(id, user);
        var line = draft.line(code).orElseThrow(() -> new NotFoundException("line " + code));
        var form = LineForm.of(line, draft.versionOf(code)).spare();
        return show(draft, Optional.of(code), form, Optional.of(line), nothingTried(), model);
    }

    @GetMapping("/new-line")
    String begin(@PathVariable long id, @RequestParam(defaultValue = "") String parent, CurrentUser user, Model model) {
        var draft = read(id, user);
        var above = draft.line(parent);
        var form = LineForm.blank(NextCode.below(above, draft.content()), above).spare();
        return show(draft, Optional.empty(), form, Optional.empty(), nothingTried(), model);
    }

    @PostMapping("/lines/{code}")
    String save(
            @PathVariable long id,
            @PathVariable String code,
            @ModelAttribute("form") LineForm form,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(new Request(id, Optional.of(code), form, typed, user), binding, model, response, redirect);
    }

    @PostMapping("/new-line")
    String add(
            @PathVariable long id,
            @ModelAttribute("form") LineForm form,
            BindingResult binding,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return answer(new Request(id, Optional.empty(), form, typed, user), binding, model, response, redirect);
    }

    private record Request(
            long id, Optional<String> code, LineForm form, MultiValueMap<String, String> typed, CurrentUser user) {

        @Nullable String act() {
            return typed.getFirst("act");
        }

        TrialForm trial() {
            return new TrialForm(typed);
        }
    }

    private String answer(
            Request request,
            BindingResult binding,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var draft = read(request.id, request.user);
        if (request.act() != null) {
            return again(draft, request, request.form.after(request.act()).spare(), model);
        }
        var line = request.form.line(binding, choices());
        if (request.code.filter(code -> draft.line(code).isEmpty()).isPresent()) {
            return gone(draft, request, response, model);
        }
        var status = binding.hasErrors() ? HttpStatus.UNPROCESSABLE_CONTENT : save(request, line, binding, model);
        if (status == HttpStatus.OK) {
            redirect.addFlashAttribute("flash", "criteria.draft.lineSaved");
            redirect.addFlashAttribute("flashArguments", new Object[] {line.code()});
            return "redirect:/criteria-sheets/" + request.id + "/draft#line-"
                    + SheetDraftController.anchor(line.code());
        }
        response.setStatus(status.value());
        if (status == HttpStatus.CONFLICT) {
            return overtaken(request, model);
        }
        var readable = binding.hasErrors() ? Optional.<DraftLine>empty() : Optional.of(line);
        return page(LinePage.of(draft, request.code, readable, request.trial(), choices()), request.trial(), model);
    }

    private HttpStatus save(Request request, DraftLine line, BindingResult binding, Model model) {
        var zones = request.user.zones(Permission.CRITERIA_EDIT);
        var sheet = new CriteriaSheetId(request.id);
        try {
            request.code.ifPresentOrElse(
                    code -> drafts.saveLine(sheet, code, line, request.form.seen(), zones, request.user.actor()),
                    () -> drafts.addLine(sheet, line, zones, request.user.actor()));
            return HttpStatus.OK;
        } catch (BusinessRuleViolation refusal) {
            refuse(refusal, binding, model);
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (StaleVersion stale) {
            model.addAttribute("overtaken", stale);
            return HttpStatus.CONFLICT;
        }
    }

    /** Beside the field it is about, or above the form. */
    private static void refuse(BusinessRuleViolation refusal, BindingResult binding, Model model) {
        var sentence = refusal.sentence();
        var field = Optional.ofNullable(
                switch (sentence.code()) {
                    case "criteria.fault.code", "criteria.draft.codeTaken" -> "code";
                    case "criteria.fault.parent", "criteria.draft.belowItself" -> "parent";
                    case "criteria.fault.limits" -> "max";
                    default -> null;
                });
        field.ifPresentOrElse(
                name -> binding.rejectValue(
                        name, sentence.code(), sentence.arguments().toArray(), null),
                () -> model.addAttribute("refusal", sentence));
    }

    /** The version now shown is the one the next answer is about. */
    private String overtaken(Request request, Model model) {
        var current = read(request.id, request.user);
        var version = request.code.map(current::versionOf).orElse(0);
        return again(current, request, request.form.over(version).spare(), model);
    }

    /** Somebody took the line out meanwhile: what was typed can be saved as a new one. */
    private String gone(SheetDraft draft, Request request, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.CONFLICT.value());
        model.addAttribute("gone", request.code.orElse(""));
        var asNew = new Request(request.id, Optional.empty(), request.form, request.typed, request.user);
        return again(draft, asNew, request.form.spare(), model);
    }

    private String again(SheetDraft draft, Request request, LineForm form, Model model) {
        var scratch = new BeanPropertyBindingResult(form, "form");
        var line = form.line(scratch, choices());
        var readable = scratch.hasErrors() ? Optional.<DraftLine>empty() : Optional.of(line);
        return show(draft, request.code, form, readable, request.trial(), model);
    }

    /** A form other than the one that was sent: nothing of it has been refused. */
    private String show(
            SheetDraft draft,
            Optional<String> code,
            LineForm form,
            Optional<DraftLine> line,
            TrialForm trial,
            Model model) {
        model.addAttribute("form", form);
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", new BeanPropertyBindingResult(form, "form"));
        return page(LinePage.of(draft, code, line, trial, choices()), trial, model);
    }

    private static String page(LinePage page, TrialForm trial, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("trial", trial);
        return "criteria/line";
    }

    private SheetDraft read(long id, CurrentUser user) {
        return drafts.draft(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT));
    }

    private List<KnownIndicators.Choice> choices() {
        return KnownIndicators.in(indicators);
    }

    private static TrialForm nothingTried() {
        return new TrialForm(new LinkedMultiValueMap<>());
    }
}

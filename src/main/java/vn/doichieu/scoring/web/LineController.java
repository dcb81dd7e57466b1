package vn.doichieu.scoring.web;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** One line with its derivation, its evidence and what happened to it; evidence is put there and taken away. */
@Controller
@RequestMapping("/score-sheets/{id}/lines/{code}")
class LineController {

    private static final String PAGE = "scoring/line";

    private final ScoreSheets sheets;
    private final EvidenceLibrary library;
    private final Journal journal;

    LineController(ScoreSheets sheets, EvidenceLibrary library, Journal journal) {
        this.sheets = sheets;
        this.library = library;
        this.journal = journal;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable String code, CurrentUser user, Model model) {
        model.addAttribute("form", EvidenceForm.EMPTY);
        page(id, code, user, model);
        return PAGE;
    }

    @PostMapping("/evidence")
    String attach(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam long evidence,
            CurrentUser user,
            RedirectAttributes redirect) {
        sheets.attach(new ScoreSheetId(id), code, evidence, user.scope(Permission.SHEET_SCORE), user.actor());
        return back(id, code, "scoring.flash.attached", redirect);
    }

    /** Refused, the page comes back with everything typed; a file has to be chosen again, browsers keep none. */
    @PostMapping("/evidence/upload")
    ModelAndView upload(
            @PathVariable long id,
            @PathVariable String code,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect)
            throws IOException {
        form.check(binding);
        if (!binding.hasErrors()) {
            add(id, code, form, binding, user);
        }
        if (binding.hasErrors()) {
            page(id, code, user, model);
            var shown = new HashMap<>(model.asMap());
            shown.put("form", form);
            return new ModelAndView(PAGE, shown, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return new ModelAndView(back(id, code, "scoring.flash.uploaded", redirect));
    }

    @PostMapping("/evidence/{evidence}/removal")
    String detach(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable long evidence,
            CurrentUser user,
            RedirectAttributes redirect) {
        sheets.detach(new ScoreSheetId(id), code, evidence, user.scope(Permission.SHEET_SCORE), user.actor());
        return back(id, code, "scoring.flash.detached", redirect);
    }

    private void add(long id, String code, EvidenceForm form, BindingResult binding, CurrentUser user)
            throws IOException {
        try {
            sheets.addEvidence(
                    new ScoreSheetId(id),
                    code,
                    form.toDocument(),
                    form.content(),
                    user.scope(Permission.SHEET_SCORE),
                    user.actor());
        } catch (BusinessRuleViolation refusal) {
            var why = refusal.sentence();
            binding.rejectValue("file", why.code(), why.arguments().toArray(), why.code());
        }
    }

    private void page(long id, String code, CurrentUser user, Model model) {
        var sheet = sheets.show(
                new ScoreSheetId(id), user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
        var line = sheet.line(code)
                .filter(found -> found.criterion().leaf())
                .orElseThrow(() -> new NotFoundException("line " + code));
        var desk = SheetDesk.of(sheet, user);
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line);
        model.addAttribute("desk", desk);
        model.addAttribute("history", journal.of(Subject.SCORE_LINE, line.id()));
        if (desk.mayType()) {
            model.addAttribute("library", notYetHere(sheet, line, user));
        }
    }

    private List<EvidenceView> notYetHere(ScoreSheetView sheet, ScoreSheetView.Line line, CurrentUser user) {
        var year = sheet.round().emulationYearId();
        return library.of(sheet.unit().id(), year, user.scope(Permission.EVIDENCE_READ)).stream()
                .filter(piece -> line.evidence().stream().noneMatch(here -> here.id() == piece.id()))
                .toList();
    }

    private static String back(long id, String code, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/score-sheets/" + id + "/lines/" + code + "#evidence";
    }
}

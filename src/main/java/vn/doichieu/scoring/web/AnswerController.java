package vn.doichieu.scoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.platform.Subject;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/**
 * Saves one cell at a time. What comes back is never the input itself, only its state beside it and the points that
 * follow, so that nothing typed meanwhile is lost. Without htmx the page comes back at the same line, and refused with
 * everything that was typed there.
 */
@Controller
@RequestMapping("/score-sheets/{id}/lines/{code}")
class AnswerController {

    /** The cell that was typed into; without an indicator it is the answer of the line. */
    record Cell(ScoreSheetId sheet, String line, @Nullable String indicator, MultiValueMap<String, String> typed) {}

    private final ScoreSheets sheets;
    private final Journal journal;

    AnswerController(ScoreSheets sheets, Journal journal) {
        this.sheets = sheets;
        this.journal = journal;
    }

    @PostMapping
    String answer(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var cell = new Cell(new ScoreSheetId(id), code, null, typed);
        Supplier<ScoreSheetView> save = () -> sheets.answer(
                cell.sheet,
                code,
                new AnswerForm(typed).toLineAnswer(),
                user.scope(Permission.SHEET_SCORE),
                user.actor());
        return htmx ? fragment(cell, save, user, model, response) : page(cell, save, user, model, response);
    }

    @PostMapping("/figures/{indicator}")
    String figure(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable String indicator,
            @RequestParam String printed,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var cell = new Cell(new ScoreSheetId(id), code, indicator, typed);
        Supplier<ScoreSheetView> save = () -> sheets.scoreWith(
                cell.sheet, indicator, printed, version, user.scope(Permission.SHEET_SCORE), user.actor());
        return htmx ? fragment(cell, save, user, model, response) : page(cell, save, user, model, response);
    }

    /** A cell somebody else saved in between shows both values. */
    private String fragment(
            Cell cell, Supplier<ScoreSheetView> save, CurrentUser user, Model model, HttpServletResponse response) {
        ScoreSheetView sheet;
        try {
            sheet = save.get();
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", stale);
            sheet = seen(cell, user);
        }
        model.addAttribute("sheet", sheet);
        model.addAttribute("saved", sheet.line(cell.line).orElseThrow());
        model.addAttribute("indicator", cell.indicator);
        return "scoring/_saved";
    }

    private String page(
            Cell cell, Supplier<ScoreSheetView> save, CurrentUser user, Model model, HttpServletResponse response) {
        try {
            var saved = save.get();
            return "redirect:/score-sheets/" + saved.id().value() + "#line-" + cell.line.replace('.', '-');
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var sheet = seen(cell, user);
            model.addAttribute("refusal", refusal.sentence());
            model.addAttribute("refused", cell);
            model.addAttribute("sheet", sheet);
            model.addAttribute("desk", SheetDesk.of(sheet, user));
            model.addAttribute("history", journal.of(Subject.SCORE_SHEET, cell.sheet.value()));
            return "scoring/show";
        }
    }

    private ScoreSheetView seen(Cell cell, CurrentUser user) {
        return sheets.show(cell.sheet, user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
    }
}

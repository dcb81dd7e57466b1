package vn.doichieu.scoring.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Supplier;
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
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/**
 * Saves one cell at a time. What comes back is never the input itself, only its state beside it and the points that
 * follow, so that nothing typed meanwhile is lost. Without htmx the page comes back at the same line.
 */
@Controller
@RequestMapping("/score-sheets/{id}/lines/{code}")
class AnswerController {

    private final ScoreSheets sheets;

    AnswerController(ScoreSheets sheets) {
        this.sheets = sheets;
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
        Supplier<ScoreSheetView> save = () -> sheets.answer(
                new ScoreSheetId(id),
                code,
                new AnswerForm(typed).toLineAnswer(),
                user.scope(Permission.SHEET_SCORE),
                user.actor());
        return saved(new Cell(id, code, null, htmx), save, user, model, response);
    }

    @PostMapping("/figures/{indicator}")
    String figure(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable String indicator,
            @RequestParam String printed,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        Supplier<ScoreSheetView> save = () -> sheets.scoreWith(
                new ScoreSheetId(id), indicator, printed, version, user.scope(Permission.SHEET_SCORE), user.actor());
        return saved(new Cell(id, code, indicator, htmx), save, user, model, response);
    }

    private record Cell(
            long sheet,
            String line,
            @org.jspecify.annotations.Nullable String indicator,
            boolean htmx) {}

    /** A cell somebody else saved in between shows both values; without htmx the 409 page does. */
    private String saved(
            Cell cell, Supplier<ScoreSheetView> save, CurrentUser user, Model model, HttpServletResponse response) {
        try {
            var sheet = save.get();
            model.addAttribute("sheet", sheet);
            model.addAttribute("saved", sheet.line(cell.line).orElseThrow());
        } catch (StaleVersion stale) {
            if (!cell.htmx) {
                throw stale;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            var sheet = sheets.show(
                    new ScoreSheetId(cell.sheet),
                    user.scope(Permission.SHEET_READ),
                    user.scope(Permission.SHEET_DRAFT_READ));
            model.addAttribute("sheet", sheet);
            model.addAttribute("saved", sheet.line(cell.line).orElseThrow());
            model.addAttribute("stale", stale);
        }
        model.addAttribute("indicator", cell.indicator);
        return cell.htmx
                ? "scoring/_saved"
                : "redirect:/score-sheets/" + cell.sheet + "#line-" + cell.line.replace('.', '-');
    }
}

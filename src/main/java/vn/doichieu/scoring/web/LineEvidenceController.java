package vn.doichieu.scoring.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** Puts evidence of the unit's library under a line, or takes it away again. */
@Controller
@RequestMapping("/score-sheets/{id}/lines/{code}/evidence")
class LineEvidenceController {

    private final ScoreSheets sheets;

    LineEvidenceController(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @PostMapping
    String attach(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam long evidence,
            CurrentUser user,
            RedirectAttributes redirect) {
        sheets.attach(new ScoreSheetId(id), code, evidence, user.scope(Permission.SHEET_SCORE), user.actor());
        return back(id, code, "scoring.flash.attached", redirect);
    }

    @PostMapping("/{evidence}/removal")
    String detach(
            @PathVariable long id,
            @PathVariable String code,
            @PathVariable long evidence,
            CurrentUser user,
            RedirectAttributes redirect) {
        sheets.detach(new ScoreSheetId(id), code, evidence, user.scope(Permission.SHEET_SCORE), user.actor());
        return back(id, code, "scoring.flash.detached", redirect);
    }

    private static String back(long id, String code, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/score-sheets/" + id + "/lines/" + code + "#evidence";
    }
}

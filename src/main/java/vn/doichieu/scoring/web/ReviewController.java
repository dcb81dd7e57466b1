package vn.doichieu.scoring.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** The unit has looked at a line that a new version of the criteria changed. */
@Controller
class ReviewController {

    private final ScoreSheets sheets;

    ReviewController(ScoreSheets sheets) {
        this.sheets = sheets;
    }

    @PostMapping("/score-sheets/{id}/lines/{code}/review")
    String review(@PathVariable long id, @PathVariable String code, CurrentUser user, RedirectAttributes redirect) {
        sheets.review(new ScoreSheetId(id), code, user.scope(Permission.SHEET_SCORE), user.actor());
        redirect.addFlashAttribute("flash", "scoring.flash.reviewed");
        return "redirect:/score-sheets/" + id + "#line-" + code.replace('.', '-');
    }
}

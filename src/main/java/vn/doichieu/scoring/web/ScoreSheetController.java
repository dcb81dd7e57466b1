package vn.doichieu.scoring.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.scoring.OpenRound;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.scoring.SheetOpenings;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Reading sheets, the list and one sheet; and beginning one. */
@Controller
@RequestMapping("/score-sheets")
class ScoreSheetController {

    private final ScoreSheets sheets;
    private final SheetOpenings openings;
    private final Journal journal;

    ScoreSheetController(ScoreSheets sheets, SheetOpenings openings, Journal journal) {
        this.sheets = sheets;
        this.openings = openings;
        this.journal = journal;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable Integer year, CurrentUser user, Model model) {
        var found = sheets.list(user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
        var offered = user.may(Permission.SHEET_SCORE)
                ? openings.offered(user.scope(Permission.SHEET_SCORE))
                : List.<OpenRound>of();
        model.addAttribute("page", SheetListPage.of(found, offered, year));
        return "scoring/list";
    }

    @PostMapping
    String open(@RequestParam long unit, @RequestParam long round, CurrentUser user, RedirectAttributes redirect) {
        var sheet = openings.open(new UnitId(unit), round, user.scope(Permission.SHEET_SCORE), user.actor());
        redirect.addFlashAttribute("flash", "scoring.flash.opened");
        return "redirect:/score-sheets/" + sheet.value();
    }

    @PostMapping("/{id}/reported-figures")
    String takeReported(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        int taken = sheets.takeReported(new ScoreSheetId(id), user.scope(Permission.SHEET_SCORE), user.actor());
        redirect.addFlashAttribute("flash", "scoring.flash.reportedTaken");
        redirect.addFlashAttribute("flashArguments", new Object[] {taken});
        return "redirect:/score-sheets/" + id;
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var sheet = sheets.show(
                new ScoreSheetId(id), user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
        model.addAttribute("sheet", sheet);
        model.addAttribute("desk", SheetDesk.of(sheet, user));
        model.addAttribute("history", journal.of(Subject.SCORE_SHEET, id));
        return "scoring/show";
    }
}

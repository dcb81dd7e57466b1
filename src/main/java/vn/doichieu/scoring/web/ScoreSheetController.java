package vn.doichieu.scoring.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Journal;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** Reading sheets: the list and one sheet. */
@Controller
@RequestMapping("/score-sheets")
class ScoreSheetController {

    private final ScoreSheets sheets;
    private final Journal journal;

    ScoreSheetController(ScoreSheets sheets, Journal journal) {
        this.sheets = sheets;
        this.journal = journal;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute(
                "sheets", sheets.list(user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ)));
        return "scoring/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var sheet = sheets.show(
                new ScoreSheetId(id), user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
        model.addAttribute("sheet", sheet);
        model.addAttribute("desk", SheetDesk.of(sheet, user));
        model.addAttribute("history", journal.of("SCORE_SHEET", id));
        return "scoring/show";
    }
}

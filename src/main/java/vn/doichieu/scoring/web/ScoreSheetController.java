package vn.doichieu.scoring.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.ScoreSheets;
import vn.doichieu.shared.Permission;

/** Reading sheets: the list, one sheet, one line. */
@Controller
@RequestMapping("/score-sheets")
class ScoreSheetController {

    private final ScoreSheets sheets;
    private final EvidenceLibrary library;
    private final Journal journal;

    ScoreSheetController(ScoreSheets sheets, EvidenceLibrary library, Journal journal) {
        this.sheets = sheets;
        this.library = library;
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
        var sheet = sheet(id, user);
        model.addAttribute("sheet", sheet);
        model.addAttribute("desk", SheetDesk.of(sheet, user));
        model.addAttribute("history", journal.of("SCORE_SHEET", id));
        return "scoring/show";
    }

    @GetMapping("/{id}/lines/{code}")
    String line(@PathVariable long id, @PathVariable String code, CurrentUser user, Model model) {
        var sheet = sheet(id, user);
        var line = sheet.line(code)
                .filter(found -> found.criterion().leaf())
                .orElseThrow(() -> new NotFoundException("line " + code));
        var desk = SheetDesk.of(sheet, user);
        model.addAttribute("sheet", sheet);
        model.addAttribute("line", line);
        model.addAttribute("desk", desk);
        model.addAttribute("history", journal.of("SCORE_LINE", line.id()));
        if (desk.mayType()) {
            model.addAttribute(
                    "library",
                    library.of(
                            sheet.unit().id(), sheet.round().emulationYearId(), user.scope(Permission.EVIDENCE_READ)));
        }
        return "scoring/line";
    }

    private ScoreSheetView sheet(long id, CurrentUser user) {
        return sheets.show(
                new ScoreSheetId(id), user.scope(Permission.SHEET_READ), user.scope(Permission.SHEET_DRAFT_READ));
    }
}

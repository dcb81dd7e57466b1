package vn.doichieu.criteria.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** A blank sheet as it is issued, to read. */
@Controller
class CriteriaSheetController {

    private final CriteriaSheets sheets;
    private final SheetLibrary library;

    CriteriaSheetController(CriteriaSheets sheets, SheetLibrary library) {
        this.sheets = sheets;
        this.library = library;
    }

    /** {@code own}: whoever opens it writes the sheets of its zone. */
    @GetMapping("/criteria-sheets/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var sheet = sheets.sheet(new CriteriaSheetId(id));
        model.addAttribute("sheet", sheet);
        model.addAttribute("state", sheets.state(sheet.id()));
        model.addAttribute("own", user.may(Permission.CRITERIA_EDIT) && isOwn(sheet.id(), user));
        return "criteria/show";
    }

    private boolean isOwn(CriteriaSheetId id, CurrentUser user) {
        var zones = user.zones(Permission.CRITERIA_EDIT);
        return library.read(id, zones).zone().filter(zones::contains).isPresent();
    }
}

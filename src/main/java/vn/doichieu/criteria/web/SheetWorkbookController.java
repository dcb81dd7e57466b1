package vn.doichieu.criteria.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.SheetImports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.Permission;

/** A sheet as a workbook, and the form to write one in. */
@Controller
class SheetWorkbookController {

    private final SheetImports imports;

    SheetWorkbookController(SheetImports imports) {
        this.imports = imports;
    }

    @GetMapping("/criteria-sheets/{id}/workbook.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable long id, CurrentUser user) {
        var workbook = imports.workbook(new CriteriaSheetId(id), user.zones(Permission.CRITERIA_EDIT));
        return SpreadsheetDownload.of(workbook.fileName(), workbook.content());
    }

    @GetMapping("/criteria-sheets/form.xlsx")
    ResponseEntity<byte[]> form() {
        return SpreadsheetDownload.of("bang-tieu-chi-mau.xlsx", imports.form());
    }
}

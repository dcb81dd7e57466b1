package vn.doichieu.criteria.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.criteria.CriteriaSheets;

/** A blank sheet as it is issued, to read. */
@Controller
class CriteriaSheetController {

    private final CriteriaSheets sheets;

    CriteriaSheetController(CriteriaSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/criteria-sheets/{id}")
    String show(@PathVariable long id, Model model) {
        model.addAttribute("sheet", sheets.sheet(new CriteriaSheetId(id)));
        return "criteria/show";
    }
}

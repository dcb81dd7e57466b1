package vn.doichieu.inspection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.shared.Permission;

/** The inspections somebody works on or watches. */
@Controller
class InspectionListController {

    private final Inspections inspections;

    InspectionListController(Inspections inspections) {
        this.inspections = inspections;
    }

    @GetMapping("/inspections")
    String list(CurrentUser user, Model model) {
        model.addAttribute("inspections", inspections.inspections(user.scope(Permission.INSPECTION_READ)));
        return "inspection/inspections";
    }
}

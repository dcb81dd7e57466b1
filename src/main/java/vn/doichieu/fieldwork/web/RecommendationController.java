package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.Seen;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.Permission;

/** What the unit is asked to put right, and by when; shown on the page of findings. */
@Controller
@RequestMapping("/inspections/{id}/recommendations")
class RecommendationController {

    private final Fieldwork fieldwork;
    private final FindingsPage page;

    RecommendationController(Fieldwork fieldwork, FindingsPage page) {
        this.fieldwork = fieldwork;
        this.page = page;
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam String body,
            @RequestParam String dueOn,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var typed = new FindingsPage.Typed(id, "recommendation", body, dueOn);
        return page.save(
                typed,
                user,
                model,
                response,
                () -> fieldwork.recommend(
                        new InspectionId(id),
                        page.demand(typed),
                        user.scope(Permission.INSPECTION_WORK),
                        user.actor()));
    }

    @PostMapping("/{recommendation}")
    String change(
            @PathVariable long id,
            @PathVariable long recommendation,
            @RequestParam int version,
            @RequestParam String body,
            @RequestParam String dueOn,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var typed = new FindingsPage.Typed(id, "recommendation-" + recommendation, body, dueOn);
        return page.save(
                typed,
                user,
                model,
                response,
                () -> fieldwork.changeRecommendation(
                        new InspectionId(id),
                        new Seen(recommendation, version),
                        page.demand(typed),
                        user.scope(Permission.INSPECTION_WORK),
                        user.actor()));
    }

    @PostMapping("/{recommendation}/removal")
    String remove(
            @PathVariable long id, @PathVariable long recommendation, @RequestParam int version, CurrentUser user) {
        fieldwork.removeRecommendation(
                new InspectionId(id),
                new Seen(recommendation, version),
                user.scope(Permission.INSPECTION_WORK),
                user.actor());
        return "redirect:/inspections/" + id + "/findings";
    }
}

package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.FindingKind;
import vn.doichieu.fieldwork.Seen;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.Permission;

/** What the team holds for right, wrong, badly worded or worth sharing. */
@Controller
@RequestMapping("/inspections/{id}/findings")
class FindingController {

    private final Fieldwork fieldwork;
    private final FindingsPage page;

    FindingController(Fieldwork fieldwork, FindingsPage page) {
        this.fieldwork = fieldwork;
        this.page = page;
    }

    @GetMapping
    String show(@PathVariable long id, CurrentUser user, Model model) {
        return page.show(id, user, model, Attempt.NONE);
    }

    @PostMapping
    String add(
            @PathVariable long id,
            @RequestParam FindingKind kind,
            @RequestParam String body,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var typed = new FindingsPage.Typed(id, kind.name(), body, "");
        return page.save(
                typed,
                user,
                model,
                response,
                () -> fieldwork.addFinding(
                        new InspectionId(id),
                        kind,
                        typed.text(),
                        user.scope(Permission.INSPECTION_WORK),
                        user.actor()));
    }

    @PostMapping("/{finding}")
    String reword(
            @PathVariable long id,
            @PathVariable long finding,
            @RequestParam int version,
            @RequestParam String body,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var typed = new FindingsPage.Typed(id, "finding-" + finding, body, "");
        return page.save(
                typed,
                user,
                model,
                response,
                () -> fieldwork.rewordFinding(
                        new InspectionId(id),
                        new Seen(finding, version),
                        typed.text(),
                        user.scope(Permission.INSPECTION_WORK),
                        user.actor()));
    }

    @PostMapping("/{finding}/removal")
    String remove(@PathVariable long id, @PathVariable long finding, @RequestParam int version, CurrentUser user) {
        fieldwork.removeFinding(
                new InspectionId(id), new Seen(finding, version), user.scope(Permission.INSPECTION_WORK), user.actor());
        return "redirect:/inspections/" + id + "/findings";
    }
}

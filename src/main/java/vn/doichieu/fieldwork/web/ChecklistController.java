package vn.doichieu.fieldwork.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.doichieu.fieldwork.ChecklistResult;
import vn.doichieu.fieldwork.Fieldwork;
import vn.doichieu.fieldwork.Tick;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/** The checklist of files. Each line saves by itself; what comes back is only the state beside it. */
@Controller
@RequestMapping("/inspections/{id}/checklist")
class ChecklistController {

    private static final int LONGEST_NOTE = 1000;

    private final Fieldwork fieldwork;

    ChecklistController(Fieldwork fieldwork) {
        this.fieldwork = fieldwork;
    }

    /** One line as typed. */
    record TickForm(
            @Nullable ChecklistResult result, @Nullable String note, int version) {

        Tick toTick() {
            if (result == null) {
                throw new BusinessRuleViolation("fieldwork.checklist.resultMissing");
            }
            var text = note == null ? "" : note;
            if (text.length() > LONGEST_NOTE) {
                throw new BusinessRuleViolation("fieldwork.checklist.noteTooLong", String.valueOf(LONGEST_NOTE));
            }
            return new Tick(result, text, version);
        }
    }

    @GetMapping
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var checklist = fieldwork.checklist(new InspectionId(id), user.scope(Permission.INSPECTION_READ));
        model.addAttribute("checklist", checklist);
        model.addAttribute(
                "mayWork",
                checklist.locked().isEmpty()
                        && user.scope(Permission.INSPECTION_WORK)
                                .contains(checklist.inspection().unit().id()));
        return "fieldwork/checklist";
    }

    @PostMapping("/{item}")
    String tick(
            @PathVariable long id,
            @PathVariable long item,
            TickForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var inspection = new InspectionId(id);
        try {
            var scope = user.scope(Permission.INSPECTION_WORK);
            model.addAttribute("saved", fieldwork.tick(inspection, item, form.toTick(), scope, user.actor()));
        } catch (StaleVersion stale) {
            if (!htmx) {
                throw stale;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("form", form);
            model.addAttribute(
                    "newer", fieldwork.checklistItem(inspection, item, user.scope(Permission.INSPECTION_READ)));
        }
        return htmx ? "fieldwork/_ticked" : "redirect:/inspections/" + id + "/checklist#item-" + item;
    }
}

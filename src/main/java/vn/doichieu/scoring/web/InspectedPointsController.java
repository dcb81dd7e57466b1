package vn.doichieu.scoring.web;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.inspection.Inspections;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.scoring.InspectedAnswer;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.ScoreComparisons;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.VietnameseNumber;

/** The team scores the lines beside the unit's own points. */
@Controller
@RequestMapping("/inspections/{id}/points")
class InspectedPointsController {

    private final ScoreComparisons comparisons;
    private final Inspections inspections;

    InspectedPointsController(ScoreComparisons comparisons, Inspections inspections) {
        this.comparisons = comparisons;
        this.inspections = inspections;
    }

    @GetMapping
    String show(@PathVariable long id, CurrentUser user, Model model) {
        add(comparisons.of(new InspectionId(id), user.scope(Permission.INSPECTION_READ)), user, model);
        return "scoring/points";
    }

    @PostMapping("/{code}")
    String inspect(
            @PathVariable long id,
            @PathVariable String code,
            InspectedForm form,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var inspection = new InspectionId(id);
        try {
            var saved = comparisons.inspect(
                    inspection, code, form.toAnswer(), user.scope(Permission.INSPECTION_WORK), user.actor());
            add(saved, user, model);
        } catch (StaleVersion stale) {
            if (!htmx) {
                throw stale;
            }
            response.setStatus(HttpStatus.CONFLICT.value());
            add(comparisons.of(inspection, user.scope(Permission.INSPECTION_READ)), user, model);
            model.addAttribute("stale", stale);
        } catch (BusinessRuleViolation refusal) {
            if (htmx) {
                throw refusal;
            }
            model.addAttribute("refusedLine", code);
            model.addAttribute("typed", form);
            return refused(inspection, refusal, user, model, response);
        }
        model.addAttribute("saved", code);
        return htmx ? "scoring/_inspected" : "redirect:/inspections/" + id + "/points#line-" + code.replace('.', '-');
    }

    @PostMapping
    String agree(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        var done = comparisons.agreeWhereNothingDiffers(
                new InspectionId(id), user.scope(Permission.INSPECTION_WORK), user.actor());
        if (done.waiting().isEmpty()) {
            redirect.addFlashAttribute("flash", "scoring.flash.agreed");
            redirect.addFlashAttribute("flashArguments", new Object[] {done.agreed()});
        } else {
            redirect.addFlashAttribute("flash", "scoring.flash.agreedButFor");
            redirect.addFlashAttribute("flashArguments", new Object[] {
                done.agreed(), String.join(", ", done.waiting().keySet())
            });
        }
        return "redirect:/inspections/" + id + "/points";
    }

    @PostMapping("/return")
    String sendBack(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var inspection = new InspectionId(id);
        try {
            comparisons.returnSheet(
                    inspection, ReasonForm.required(reason), user.scope(Permission.INSPECTION_WORK), user.actor());
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("reason", reason);
            return refused(inspection, refusal, user, model, response);
        }
        redirect.addFlashAttribute("flash", "scoring.flash.returnedByTeam");
        return "redirect:/inspections/" + id + "/points";
    }

    /** The page again, with the refusal and everything typed. */
    private String refused(
            InspectionId id,
            BusinessRuleViolation refusal,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        add(comparisons.of(id, user.scope(Permission.INSPECTION_READ)), user, model);
        model.addAttribute("refusal", refusal.sentence());
        return "scoring/points";
    }

    /** One line as typed. */
    record InspectedForm(
            @Nullable String points,
            @Nullable String reason,
            @Nullable String basis,
            int version) {

        InspectedAnswer toAnswer() {
            var typed = points == null ? "" : points.strip();
            return new InspectedAnswer(
                    VietnameseNumber.parseDecimal(typed)
                            .map(Points::new)
                            .orElseThrow(() -> new BusinessRuleViolation("scoring.inspected.unreadable", typed)),
                    ReasonForm.optional(reason),
                    ReasonForm.optional(basis),
                    version);
        }
    }

    private void add(InspectionComparison comparison, CurrentUser user, Model model) {
        var inspection = comparison.inspection();
        if (!user.scope(Permission.INSPECTION_READ).contains(inspection.unit().id())) {
            throw new NotFoundException("inspection");
        }
        boolean team = user.scope(Permission.INSPECTION_WORK)
                .contains(inspection.unit().id());
        model.addAttribute("comparison", comparison);
        model.addAttribute("visited", inspection);
        model.addAttribute("disputes", comparisons.disputes(inspection.id(), user.scope(Permission.INSPECTION_READ)));
        model.addAttribute("mayScore", team && comparison.scoring());
        model.addAttribute(
                "mayReturn",
                team
                        && comparison.scoring()
                        && inspections
                                .visit(inspection.visitId(), user.scope(Permission.PLAN_READ))
                                .ledBy(user.id()));
    }
}

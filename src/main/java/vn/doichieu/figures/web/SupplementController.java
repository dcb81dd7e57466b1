package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.figures.NewReportFile;
import vn.doichieu.figures.Supplements;
import vn.doichieu.figures.UnitReports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Supplementary reports: typed, looked over with both values beside each other, written for good, read. */
@Controller
@RequestMapping("/figures/{roundId}/{unitId}/supplements")
class SupplementController {

    private static final String FORM = "figures/supplement-new";
    private static final String CHECK = "figures/supplement-check";

    private final Supplements supplements;
    private final UnitReports reports;
    private final Rounds rounds;
    private final ReportTyping typing;

    SupplementController(Supplements supplements, UnitReports reports, Rounds rounds, ReportTyping typing) {
        this.supplements = supplements;
        this.reports = reports;
        this.rounds = rounds;
        this.typing = typing;
    }

    @GetMapping("/new")
    String ask(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user, Model model) {
        return form(roundId, unitId, new SupplementForm(Map.of()), user, model);
    }

    /** Nothing is written yet. With {@code edit} the writer goes back to the form instead. */
    @PostMapping("/check")
    String check(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable String edit,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var form = new SupplementForm(fields);
        if (edit != null) {
            return form(roundId, unitId, form, user, model);
        }
        try {
            var draft = form.toDraft(new UnitId(unitId), rounds.round(roundId), typing);
            model.addAttribute("lines", supplements.check(draft, user.scope(Permission.FIGURE_REPORT)));
            model.addAttribute("draft", draft);
            return page(CHECK, roundId, unitId, form, user, model);
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", stale);
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.sentence());
        }
        return form(roundId, unitId, form, user, model);
    }

    @PostMapping
    String write(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        var form = new SupplementForm(fields);
        try {
            var draft = form.toDraft(new UnitId(unitId), rounds.round(roundId), typing);
            var paper = file == null || file.isEmpty()
                    ? Optional.<NewReportFile>empty()
                    : Optional.of(ReportController.sent(file));
            long id = supplements.write(draft, paper, user.actor(), user.scope(Permission.FIGURE_REPORT));
            redirect.addFlashAttribute("flash", "figures.supplement.written");
            return "redirect:/figures/%d/%d/supplements/%d".formatted(roundId, unitId, id);
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", stale);
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refused", refused.sentence());
        }
        return form(roundId, unitId, form, user, model);
    }

    @GetMapping("/{supplement:\\d+}")
    String show(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable long supplement,
            CurrentUser user,
            Model model) {
        var paper = reports.of(new UnitId(unitId), rounds.round(roundId), user.scope(Permission.FIGURE_READ));
        model.addAttribute("paper", paper);
        model.addAttribute(
                "supplement",
                paper.supplements().stream()
                        .filter(it -> it.id() == supplement)
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("supplement " + supplement)));
        return "figures/supplement";
    }

    private String form(long roundId, long unitId, SupplementForm form, CurrentUser user, Model model) {
        return page(FORM, roundId, unitId, form, user, model);
    }

    private String page(
            String template, long roundId, long unitId, SupplementForm form, CurrentUser user, Model model) {
        var view = supplements.page(new UnitId(unitId), rounds.round(roundId), user.scope(Permission.FIGURE_REPORT));
        model.addAttribute("grid", SupplementGrid.of(view));
        model.addAttribute("form", form);
        return template;
    }
}

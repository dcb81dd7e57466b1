package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetKey;
import vn.doichieu.figures.TargetText;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The targets of a year. A cell saves by itself, as in the grid of figures. */
@Controller
@RequestMapping("/targets")
class TargetController {

    /** The cell that was typed into. */
    public record Cell(
            long unit,
            String indicator,
            String typed,
            String document,
            @Nullable String reason,
            String from) {

        public String id() {
            return unit + "-" + indicator;
        }
    }

    private final AssignedTargets targets;
    private final Rounds rounds;

    TargetController(AssignedTargets targets, Rounds rounds) {
        this.targets = targets;
        this.rounds = rounds;
    }

    /** Before the first year is opened there is nothing to set a target for. */
    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable Long year,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect) {
        if (rounds.years().isEmpty()) {
            redirect.addFlashAttribute("flash", "figures.target.noYear");
            return "redirect:/years";
        }
        page(year, user, model);
        return "figures/targets";
    }

    /** The cell's own document, else the one named for all cells. */
    @PostMapping
    String set(
            @RequestParam long year,
            @RequestParam long unit,
            @RequestParam String indicator,
            @RequestParam(defaultValue = "") String printed,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "") String from,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var cell = new Cell(unit, indicator, printed, document.isBlank() ? basis : document, reason, from);
        var status = save(cell, year, version, htmx, user, model);
        if (status == HttpStatus.OK && !htmx) {
            return "redirect:/targets?year=" + year + "#target-" + cell.id();
        }
        response.setStatus(status.value());
        model.addAttribute("cell", cell);
        page(year, user, model);
        return htmx ? "figures/_target_saved" : "figures/targets";
    }

    private HttpStatus save(Cell cell, long year, int version, boolean htmx, CurrentUser user, Model model) {
        var key = new TargetKey(new UnitId(cell.unit), cell.indicator, year);
        try {
            var text = new TargetText(cell.typed, cell.document, cell.reason, TypedDay.read(cell.from));
            targets.set(key, text, version, user.scope(Permission.TARGET_EDIT), user.actor());
            return HttpStatus.OK;
        } catch (StaleVersion stale) {
            if (!htmx) {
                throw stale;
            }
            model.addAttribute("stale", stale);
            return HttpStatus.CONFLICT;
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refused", refused.sentence());
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    private void page(@Nullable Long asked, CurrentUser user, Model model) {
        var years = rounds.years();
        var year = years.stream()
                .filter(candidate -> asked == null || candidate.id() == asked)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("emulation year"));
        model.addAttribute("page", page(year, years, user));
    }

    private TargetPage page(EmulationYear year, List<EmulationYear> years, CurrentUser user) {
        return new TargetPage(
                targets.of(year, user.scope(Permission.FIGURE_READ)), years, user.scope(Permission.TARGET_EDIT));
    }
}

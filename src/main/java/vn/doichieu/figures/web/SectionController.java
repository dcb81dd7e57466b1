package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.figures.ReportSection;
import vn.doichieu.figures.UnitReports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/**
 * The sections of a report save themselves, as cells do: what comes back is the state, never the text. Without htmx the
 * whole page comes back, with what was typed.
 */
@Controller
class SectionController {

    /** The section that was typed into. */
    public record Typed(ReportSection section, String text) {}

    private final UnitReports reports;
    private final Rounds rounds;
    private final ReportTyping texts;

    SectionController(UnitReports reports, Rounds rounds, ReportTyping texts) {
        this.reports = reports;
        this.rounds = rounds;
        this.texts = texts;
    }

    @PostMapping("/figures/{roundId}/{unitId}/report/sections/{section}")
    String write(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable ReportSection section,
            @RequestParam(defaultValue = "") String text,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var unit = new UnitId(unitId);
        var round = rounds.round(roundId);
        var status = HttpStatus.OK;
        try {
            var own = user.scope(Permission.FIGURE_REPORT);
            reports.write(unit, round, section, text, version, user.actor(), own);
        } catch (StaleVersion stale) {
            status = HttpStatus.CONFLICT;
            model.addAttribute("stale", stale);
        } catch (BusinessRuleViolation refused) {
            status = HttpStatus.UNPROCESSABLE_CONTENT;
            model.addAttribute("refused", refused.sentence());
        }
        if (status == HttpStatus.OK && !htmx) {
            return "redirect:/figures/%d/%d/report#section-%s".formatted(roundId, unitId, section);
        }
        response.setStatus(status.value());
        var page = ReportPage.of(reports.of(unit, round, user.scope(Permission.FIGURE_READ)), user);
        model.addAttribute("typed", new Typed(section, text));
        model.addAttribute("page", page);
        model.addAttribute("form", texts.form(page.paper()));
        return htmx ? "figures/_section_saved" : "figures/report";
    }
}

package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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
import vn.doichieu.figures.UnitReports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.FileDownload;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The report of a unit as a document: heading, paper, and how it reads on A4. */
@Controller
@RequestMapping("/figures/{roundId}/{unitId}/report")
class ReportController {

    private final UnitReports reports;
    private final Rounds rounds;
    private final ReportTyping texts;

    ReportController(UnitReports reports, Rounds rounds, ReportTyping texts) {
        this.reports = reports;
        this.rounds = rounds;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user, Model model) {
        var page = page(roundId, unitId, user);
        model.addAttribute("page", page);
        model.addAttribute("form", texts.form(page.paper()));
        return "figures/report";
    }

    /** As it would be printed, with the figures of the round behind it. */
    @GetMapping("/document")
    String document(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user, Model model) {
        model.addAttribute("page", page(roundId, unitId, user));
        return "figures/report-document";
    }

    @PostMapping
    String record(
            @PathVariable long roundId,
            @PathVariable long unitId,
            ReportForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var round = rounds.round(roundId);
        try {
            reports.record(
                    new UnitId(unitId),
                    round,
                    texts.text(form, round),
                    form.version(),
                    user.actor(),
                    user.scope(Permission.FIGURE_REPORT));
            redirect.addFlashAttribute("flash", "figures.report.saved");
            return "redirect:" + address(roundId, unitId);
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("reportStale", stale);
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("reportRefused", refused.sentence());
        }
        model.addAttribute("page", page(roundId, unitId, user));
        model.addAttribute("form", form);
        return "figures/report";
    }

    @PostMapping("/file")
    String attach(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        try {
            reports.attach(
                    new UnitId(unitId),
                    rounds.round(roundId),
                    sent(file),
                    user.actor(),
                    user.scope(Permission.FIGURE_REPORT));
            redirect.addFlashAttribute("flash", "figures.file.attached");
            return "redirect:" + address(roundId, unitId) + "#paper";
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("fileRefused", refused.sentence());
        }
        var page = page(roundId, unitId, user);
        model.addAttribute("page", page);
        model.addAttribute("form", texts.form(page.paper()));
        return "figures/report";
    }

    @GetMapping("/files/{file}")
    ResponseEntity<Resource> file(
            @PathVariable long roundId, @PathVariable long unitId, @PathVariable long file, CurrentUser user) {
        var found = reports.file(file, new UnitId(unitId), rounds.round(roundId), user.scope(Permission.FIGURE_READ));
        return FileDownload.of(found.fileName(), found.mediaType(), found.content());
    }

    static NewReportFile sent(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            throw new BusinessRuleViolation("figures.file.missing");
        }
        return new NewReportFile(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
    }

    private ReportPage page(long roundId, long unitId, CurrentUser user) {
        var paper = reports.of(new UnitId(unitId), rounds.round(roundId), user.scope(Permission.FIGURE_READ));
        return ReportPage.of(paper, user);
    }

    private static String address(long roundId, long unitId) {
        return "/figures/%d/%d/report".formatted(roundId, unitId);
    }
}

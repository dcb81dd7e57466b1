package vn.doichieu.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.reporting.InspectionReports;
import vn.doichieu.reporting.Readership;
import vn.doichieu.reporting.ReportNumbering;
import vn.doichieu.shared.Permission;

/** Inspection reports to read: the list, the page, the PDF. */
@Controller
@RequestMapping("/inspection-reports")
class InspectionReportController {

    private final InspectionReports reports;
    private final ReportNumbering numbering;
    private final NumberTyping typing;

    InspectionReportController(InspectionReports reports, ReportNumbering numbering, NumberTyping typing) {
        this.reports = reports;
        this.numbering = numbering;
        this.typing = typing;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("reports", reports.reports(readership(user)));
        return "reporting/list";
    }

    @GetMapping("/{inspection}")
    String show(
            @PathVariable long inspection,
            @RequestParam(required = false) @Nullable Integer version,
            CurrentUser user,
            Model model) {
        var wanted = Optional.ofNullable(version);
        var report = reports.report(new InspectionId(inspection), wanted, readership(user));
        model.addAttribute("report", report);
        if (report.awaitsNumber() && user.may(Permission.PLAN_EDIT)) {
            numbering
                    .proposal(report.id(), readership(user), user.scope(Permission.PLAN_EDIT))
                    .ifPresent(next -> model.addAttribute("number", typing.form(next)));
        }
        return "reporting/show";
    }

    /** Whatever is wrong with the number: the same page, everything typed still there. */
    @PostMapping("/{inspection}/number")
    String number(
            @PathVariable long inspection,
            NumberForm form,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var id = new InspectionId(inspection);
        try {
            numbering.number(id, typing.read(form), readership(user), user.scope(Permission.PLAN_EDIT), user.actor());
        } catch (BusinessRuleViolation refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("report", reports.report(id, Optional.empty(), readership(user)));
            model.addAttribute("number", form);
            model.addAttribute("refusal", refused.sentence());
            return "reporting/show";
        }
        redirect.addFlashAttribute("flash", "reporting.flash.numbered");
        return "redirect:/inspection-reports/" + inspection;
    }

    @GetMapping("/{inspection}/pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable long inspection,
            @RequestParam(required = false) @Nullable Integer version,
            CurrentUser user) {
        var pdf = reports.pdf(new InspectionId(inspection), Optional.ofNullable(version), readership(user));
        var disposition = ContentDisposition.inline()
                .filename(pdf.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(pdf.bytes());
    }

    /** A stored report that cannot be trusted or printed says so, and shows nothing of itself. */
    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String refused(BusinessRuleViolation refusal, Model model) {
        model.addAttribute("refusal", refusal.sentence());
        return "reporting/refused";
    }

    private static Readership readership(CurrentUser user) {
        // Only units see sheets that are still drafts, so that right tells whose own report it is.
        return new Readership(user.scope(Permission.REPORT_READ), user.scope(Permission.SHEET_DRAFT_READ));
    }
}

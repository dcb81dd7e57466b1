package vn.doichieu.reporting.web;

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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.InspectionId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.reporting.InspectionReports;
import vn.doichieu.reporting.Readership;
import vn.doichieu.shared.Permission;

/** Inspection reports to read: the list, the page, the PDF. */
@Controller
@RequestMapping("/inspection-reports")
class InspectionReportController {

    private final InspectionReports reports;

    InspectionReportController(InspectionReports reports) {
        this.reports = reports;
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
        model.addAttribute("report", reports.report(new InspectionId(inspection), wanted, readership(user)));
        return "reporting/show";
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

package vn.doichieu.reporting;

import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.inspection.InspectionId;

/**
 * The inspection reports: a live draft until both sides have confirmed, the frozen content from then on, in as many
 * versions as they confirmed.
 */
@Service
@Transactional(readOnly = true)
public class InspectionReports {

    private final ReportShelf shelf;
    private final ReportPdf pdf;

    InspectionReports(ReportShelf shelf, ReportPdf pdf) {
        this.shelf = shelf;
        this.pdf = pdf;
    }

    /** What this person may read, the latest visit first. */
    @PreAuthorize("hasAuthority('REPORT_READ')")
    public List<InspectionReportSummary> reports(Readership readers) {
        return shelf.list(readers);
    }

    @PreAuthorize("hasAuthority('REPORT_READ')")
    public InspectionReport report(InspectionId id, Optional<Integer> version, Readership readers) {
        return shelf.take(id, version, readers);
    }

    @PreAuthorize("hasAuthority('REPORT_READ')")
    public PdfDocument pdf(InspectionId id, Optional<Integer> version, Readership readers) {
        return pdf.print(shelf.take(id, version, readers));
    }
}

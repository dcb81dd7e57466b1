package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/** The report of a unit as an object: what it is called, what it says, its paper, and what corrected it later. */
public record ReportPaper(
        UnitView unit,
        Round round,
        Optional<UnitReportView> report,
        Optional<Sentence> whyLocked,
        List<ReportSectionView> sections,
        List<ReportFileView> files,
        List<SupplementView> supplements,
        UnitFigures figures) {

    public ReportPaper {
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        supplements = List.copyOf(supplements);
    }

    public long written() {
        return sections.stream().filter(ReportSectionView::isWritten).count();
    }

    /** The paper that counts: the one sent last. */
    public Optional<ReportFileView> file() {
        return files.stream().findFirst();
    }

    public List<ReportFileView> earlierFiles() {
        return files.stream().skip(1).toList();
    }

    public boolean isOfAnotherDay() {
        return report.filter(it -> it.isOfAnotherDay(round.asOf())).isPresent();
    }
}

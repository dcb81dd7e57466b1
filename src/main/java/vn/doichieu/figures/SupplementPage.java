package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/** What a supplementary report can correct. While nothing is locked the report itself is changed instead. */
public record SupplementPage(
        UnitView unit,
        Round round,
        Optional<UnitReportView> report,
        Optional<Sentence> whyLocked,
        UnitFigures figures,
        List<SupplementView> earlier) {}

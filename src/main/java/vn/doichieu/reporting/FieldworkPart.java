package vn.doichieu.reporting;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.doichieu.fieldwork.ChecklistItemView;
import vn.doichieu.fieldwork.ChecklistResult;
import vn.doichieu.fieldwork.FieldworkView;
import vn.doichieu.fieldwork.FindingKind;
import vn.doichieu.fieldwork.FindingView;
import vn.doichieu.fieldwork.RecommendationView;
import vn.doichieu.reporting.InspectionReportContent.Assessment;
import vn.doichieu.reporting.InspectionReportContent.File;
import vn.doichieu.reporting.InspectionReportContent.Recommendation;

/** Sections IV to VI: what the team wrote down on site. */
@Component
class FieldworkPart {

    private final ReportTexts texts;

    FieldworkPart(ReportTexts texts) {
        this.texts = texts;
    }

    List<File> files(FieldworkView fieldwork) {
        return fieldwork.checklist().stream().map(this::file).toList();
    }

    Assessment assessment(FieldworkView fieldwork) {
        return new Assessment(
                findings(fieldwork, FindingKind.STRENGTH),
                findings(fieldwork, FindingKind.SHORTCOMING),
                findings(fieldwork, FindingKind.EXPERIENCE));
    }

    List<String> findings(FieldworkView fieldwork, FindingKind kind) {
        return fieldwork.findings(kind).stream().map(this::finding).toList();
    }

    List<Recommendation> recommendations(FieldworkView fieldwork) {
        return fieldwork.recommendations().stream().map(this::recommendation).toList();
    }

    private File file(ChecklistItemView item) {
        return new File(
                item.label(),
                item.result()
                        .map(ChecklistResult::messageKey)
                        .map(texts::text)
                        .orElseGet(() -> texts.text("reporting.file.notLooked")),
                item.result().map(FieldworkPart::tone).orElse("neutral"),
                item.note());
    }

    private String finding(FindingView finding) {
        return marked(finding.body(), finding.illustrative());
    }

    private Recommendation recommendation(RecommendationView recommendation) {
        return new Recommendation(
                marked(recommendation.body(), recommendation.illustrative()),
                texts.shortDate(recommendation.dueOn()),
                texts.text("reporting.recommendation." + recommendation.state()));
    }

    private String marked(String text, boolean illustrative) {
        return illustrative ? texts.text("reporting.illustrative", text) : text;
    }

    private static String tone(ChecklistResult result) {
        return switch (result) {
            case PRESENT -> "ok";
            case INCOMPLETE -> "wait";
            case MISSING -> "wrong";
            case NOT_APPLICABLE -> "neutral";
        };
    }
}

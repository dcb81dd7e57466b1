package vn.doichieu.reporting;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.PlanSummary;
import vn.doichieu.inspection.Plans;
import vn.doichieu.inspection.TeamMemberView;
import vn.doichieu.reporting.InspectionReportContent.Circumstances;
import vn.doichieu.reporting.InspectionReportContent.Heading;
import vn.doichieu.reporting.InspectionReportContent.Member;
import vn.doichieu.shared.UnitScope;

/** The frame of the report: who reports to whom, on what grounds, about which visit. */
@Component
class HeadingPart {

    private final ReportTexts texts;
    private final Plans plans;

    HeadingPart(ReportTexts texts, Plans plans) {
        this.texts = texts;
        this.plans = plans;
    }

    Heading heading(InspectionView inspection, UnitScope unit) {
        return new Heading(
                ReportTexts.upper(zone(inspection, unit)),
                ReportTexts.upper(texts.text("reporting.heading.team", String.valueOf(inspection.teamNumber()))),
                texts.text(
                        "reporting.heading.symbol",
                        issuerSymbol(inspection.plan().number())),
                texts.text(
                        "reporting.heading.dateline",
                        inspection.unit().locality(),
                        texts.longDate(inspection.visitOn())),
                texts.text(
                        "reporting.heading.subject",
                        lowerFirst(inspection.plan().subject())),
                inspection.unit().name(),
                inspection.illustrative() ? texts.text("reporting.heading.illustrative") : "");
    }

    Circumstances circumstances(InspectionView inspection, UnitScope unit, List<String> titles, String drives) {
        var plan = inspection.plan();
        var decision = inspection.decision();
        var team = String.valueOf(inspection.teamNumber());
        return new Circumstances(
                List.of(
                        texts.text(
                                "reporting.basis.plan",
                                plan.number(),
                                texts.longDate(plan.issuedOn()),
                                zone(inspection, unit),
                                lowerFirst(plan.subject())),
                        texts.text(
                                "reporting.basis.decision",
                                decision.number(),
                                texts.longDate(decision.issuedOn()),
                                decision.signer(),
                                lowerFirst(decision.subject()))),
                inspection.members().stream().map(this::member).toList(),
                texts.text(
                        "reporting.visit",
                        texts.shortDate(inspection.visitOn()),
                        inspection.place(),
                        team,
                        inspection.unit().name()),
                texts.text(
                        "reporting.asOf",
                        texts.shortDate(inspection.round().asOf()),
                        texts.text("reporting.round." + inspection.round().kind()),
                        String.valueOf(inspection.round().year()),
                        texts.shortDate(inspection.round().samePeriodAsOf())),
                titles,
                drives);
    }

    List<String> recipients(InspectionView inspection) {
        var recipients = Stream.of(
                        inspection.plan().signer(),
                        inspection.unit().name(),
                        texts.text("reporting.recipients.members", String.valueOf(inspection.teamNumber())))
                .map(recipient -> texts.text("reporting.recipients.one", recipient));
        return Stream.concat(recipients, Stream.of(texts.text("reporting.recipients.file")))
                .toList();
    }

    private Member member(TeamMemberView member) {
        var office = texts.text(
                "reporting.member.office", member.office(), member.unit().shortName());
        return new Member(
                texts.text("inspection.teamRole." + member.role()),
                member.illustrative() ? texts.text("reporting.illustrative", office) : office);
    }

    private String zone(InspectionView inspection, UnitScope unit) {
        return plans.plans(unit, UnitScope.NONE).stream()
                .filter(plan -> plan.is(inspection.plan()))
                .map(PlanSummary::zone)
                .findFirst()
                .orElse(inspection.plan().signer());
    }

    /** What follows the kind of document in a number: KVTĐ in 77/KH-KVTĐ. */
    static String issuerSymbol(String number) {
        return number.substring(number.indexOf('-') + 1);
    }

    static String lowerFirst(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(ReportTexts.VIETNAMESE) + text.substring(1);
    }
}

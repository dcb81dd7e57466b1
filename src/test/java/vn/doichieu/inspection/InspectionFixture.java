package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** The visit of 7 September 2023 as pages and other modules see it. The leader is account 103, a member 104. */
public final class InspectionFixture {

    public static final UnitId DEPARTMENT = new UnitId(7);
    public static final UnitId SUB_DEPARTMENT = new UnitId(8);
    public static final VisitId VISIT = new VisitId(1);
    public static final InspectionId INSPECTION = new InspectionId(11);
    public static final LocalDate DAY = LocalDate.of(2023, 9, 7);

    private static final DocumentReference PLAN = new DocumentReference(
            "77/KH-KVTĐ", LocalDate.of(2023, 8, 9), "Kiểm tra công tác", "Trưởng Khu vực thi đua");
    private static final DocumentReference DECISION =
            new DocumentReference("130/QĐ-KVTĐ", LocalDate.of(2023, 8, 9), "Thành lập Đoàn", "Trưởng Khu vực thi đua");

    private InspectionFixture() {}

    public static VisitView visit(VisitState state) {
        return new VisitView(
                VISIT,
                5,
                DAY,
                Optional.of(LocalTime.of(8, 0)),
                "Cục THADS tỉnh Tuyên Quang",
                true,
                standing(state),
                team(),
                List.of(
                        new VisitView.Inspected(INSPECTION, department(), 1, false),
                        new VisitView.Inspected(new InspectionId(12), subDepartment(), 1, false)),
                4);
    }

    public static InspectionView inspection(VisitState state) {
        return new InspectionView(
                INSPECTION,
                VISIT,
                1,
                department(),
                round(),
                DAY,
                "Cục THADS tỉnh Tuyên Quang",
                standing(state),
                false,
                team(),
                PLAN,
                DECISION);
    }

    public static PlanView plan() {
        return plan(DocumentState.ISSUED, false);
    }

    /** For somebody who may edit it, or only read. */
    public static PlanView plan(DocumentState state, boolean mayEdit) {
        boolean draft = state == DocumentState.DRAFT;
        return new PlanView(
                5,
                new ZoneView(3, "KVTD", "Khu vực thi đua Trung du", "KVTĐ"),
                round(),
                LocalDate.of(2023, 8, 31),
                new PlanView.Standing(
                        state, "Thường trực Khu vực", Instant.parse("2023-08-09T08:00:00Z"), Optional.empty()),
                draft ? Optional.empty() : Optional.of(PLAN.number()),
                draft ? Optional.empty() : Optional.of(PLAN.issuedOn()),
                content(),
                !draft,
                4,
                Optional.empty(),
                Optional.empty(),
                draft
                        ? List.of()
                        : List.of(new PlanView.Decision(
                                9,
                                Optional.of(DECISION.number()),
                                Optional.of(DECISION.issuedOn()),
                                DECISION.subject(),
                                DocumentState.ISSUED)),
                draft ? List.of() : List.of(visit(VisitState.PREPARING)),
                mayEdit);
    }

    /** With all that has to be written before it is issued. */
    public static PlanView complete(PlanView plan) {
        var content = plan.content();
        var written = new PlanContent(
                content.roundId(),
                content.periodFrom(),
                content.periodTo(),
                "Hòa Bình",
                content.subject(),
                content.signer(),
                content.legalBases(),
                content.purpose(),
                content.requirements(),
                content.scope(),
                content.contents(),
                content.method(),
                content.organisation(),
                content.annex());
        return with(plan, written, plan.decisions());
    }

    public static PlanView withoutDecisions(PlanView plan) {
        return with(plan, plan.content(), List.of());
    }

    private static PlanView with(PlanView plan, PlanContent content, List<PlanView.Decision> decisions) {
        return new PlanView(
                plan.id(),
                plan.zone(),
                plan.round(),
                plan.asOf(),
                plan.standing(),
                plan.number(),
                plan.issuedOn(),
                content,
                plan.textIllustrative(),
                plan.version(),
                plan.amends(),
                plan.amendedBy(),
                decisions,
                plan.visits(),
                plan.mayEdit());
    }

    public static PlanContent content() {
        var lines = "Luật Thi đua, khen thưởng\nQuy chế <b>2267</b>";
        return new PlanContent(
                1,
                LocalDate.of(2022, 10, 1),
                LocalDate.of(2023, 8, 31),
                null,
                PLAN.subject(),
                PLAN.signer(),
                lines,
                lines,
                lines,
                lines,
                "A. Công tác thi đua\n" + lines,
                lines,
                lines,
                "I. Đặc điểm tình hình\nTổ chức bộ máy");
    }

    public static VisitStanding standing(VisitState state) {
        return new VisitStanding(state, LocalDateTime.of(2023, 9, 7, 8, 0), "Cục trưởng Cục THADS tỉnh Hòa Bình");
    }

    public static Round round() {
        return new Round(1, 1, 2023, Round.Kind.INTERIM, LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 5));
    }

    private static TeamView team() {
        return new TeamView(
                1,
                3,
                List.of(
                        member(1, TeamRole.TEAM_LEADER, "Cục trưởng", 103),
                        member(2, TeamRole.MEMBER, "Công chức làm công tác thi đua", 104)));
    }

    private static TeamMemberView member(int position, TeamRole role, String office, long account) {
        return new TeamMemberView(
                position,
                role,
                unit(5, "HOA_BINH", "Cục THADS tỉnh Hòa Bình"),
                office,
                Optional.of(new UserId(account)),
                position > 1);
    }

    public static UnitView department() {
        return unit(DEPARTMENT.value(), "TUYEN_QUANG", "Cục THADS tỉnh Tuyên Quang");
    }

    public static UnitView subDepartment() {
        return unit(SUB_DEPARTMENT.value(), "TP_TUYEN_QUANG", "Chi cục THADS TP Tuyên Quang");
    }

    private static UnitView unit(long id, String code, String name) {
        return new UnitView(
                new UnitId(id), code, name, name, UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "Tuyên Quang");
    }
}

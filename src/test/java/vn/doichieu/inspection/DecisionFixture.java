package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.inspection.rules.Finding;
import vn.doichieu.inspection.rules.Severity;
import vn.doichieu.inspection.rules.Spot;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.records.NumberProposal;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UserId;

/** Decision 7: one team with a leader and one visit, as its pages see it. */
public final class DecisionFixture {

    public static final Instant AT = Instant.parse("2023-08-09T01:30:00Z");
    public static final UnitView HOA_BINH = unit(5, "Cục THADS tỉnh Hòa Bình");
    public static final UnitView TUYEN_QUANG = unit(7, "Cục THADS tỉnh Tuyên Quang");
    public static final UnitView LAO_CAI = unit(9, "Cục THADS tỉnh Lào Cai");

    private DecisionFixture() {}

    public static DecisionView decision(DocumentState state, boolean mayEdit) {
        var issued = state != DocumentState.DRAFT;
        return new DecisionView(
                7,
                4,
                new DecisionView.Standing(
                        state,
                        "Thường trực Khu vực thi đua",
                        AT,
                        state == DocumentState.REVOKED ? Optional.of("Đổi chủ trương") : Optional.empty()),
                "Khu vực thi đua Trung du",
                new Round(1, 1, 2023, Round.Kind.INTERIM, LocalDate.of(2023, 8, 31), LocalDate.of(2023, 9, 5)),
                5,
                new DocumentReference(
                        "77/KH-KVTĐ", LocalDate.of(2023, 8, 9), "Kiểm tra công tác", "Trưởng Khu vực thi đua"),
                issued ? Optional.of("130/QĐ-KVTĐ") : Optional.empty(),
                issued ? Optional.of(LocalDate.of(2023, 8, 9)) : Optional.empty(),
                texts(),
                false,
                Optional.empty(),
                List.of(team()),
                Optional.empty(),
                Optional.empty(),
                mayEdit,
                issued ? List.of() : List.of(finding()));
    }

    public static DecisionTexts texts() {
        return new DecisionTexts(
                "Thành lập Đoàn kiểm tra <b>2023</b>",
                Optional.of("Tuyên Quang"),
                "Trưởng Khu vực thi đua",
                "Luật Thi đua, khen thưởng\nKế hoạch số 77/KH-KVTĐ",
                "Nội dung kiểm tra",
                "Nhiệm vụ của Đoàn",
                "Có hiệu lực kể từ ngày ký",
                Optional.empty());
    }

    public static BoardView board() {
        var taken = new BoardView.Refusal(1, Sentence.of("inspection.board.kin", "Cục THADS tỉnh Tuyên Quang"));
        return new BoardView(
                decision(DocumentState.DRAFT, true),
                List.of(new BoardView.Candidates(
                        TUYEN_QUANG,
                        List.of(new BoardView.Candidate(new UserId(31), "Cục trưởng", false, List.of(taken))))),
                List.of(HOA_BINH, LAO_CAI, TUYEN_QUANG),
                Set.of(TUYEN_QUANG.id()));
    }

    public static IssuanceView issuance() {
        return new IssuanceView(
                decision(DocumentState.DRAFT, true),
                LocalDate.of(2023, 8, 20),
                new NumberProposal(2023, 131, "131/QĐ-KVTĐ", List.of()),
                List.of(new IssuanceView.Change(IssuanceView.Kind.CANCELLED, "Đoàn số 3: 08/09/2023", "")));
    }

    private static Finding finding() {
        return new Finding(
                Severity.WARNING, new Spot(Spot.Kind.TEAM, 1), Sentence.of("inspection.check.noSecretary", 3));
    }

    private static DecisionView.Team team() {
        return new DecisionView.Team(
                1,
                3,
                List.of(new DecisionView.Member(
                        11, TeamRole.TEAM_LEADER, "Cục trưởng", HOA_BINH, Optional.of(new UserId(103)), false)),
                List.of(new DecisionView.Line(
                        21,
                        new Appointment(
                                LocalDate.of(2023, 9, 7),
                                Optional.of(LocalTime.of(8, 0)),
                                "Cục THADS tỉnh Tuyên Quang"),
                        List.of(TUYEN_QUANG),
                        Optional.empty())));
    }

    private static UnitView unit(long id, String name) {
        return new UnitView(
                new UnitId(id), "U" + id, name, name, UnitKind.PROVINCIAL_DEPARTMENT, Optional.empty(), "Tuyên Quang");
    }
}

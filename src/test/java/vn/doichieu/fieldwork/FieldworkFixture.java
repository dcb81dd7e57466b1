package vn.doichieu.fieldwork;

import static vn.doichieu.inspection.InspectionFixture.DAY;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import vn.doichieu.inspection.InspectionFixture;
import vn.doichieu.inspection.InspectionView;
import vn.doichieu.inspection.VisitState;
import vn.doichieu.shared.Sentence;

/** The work at the department on 7 September 2023 as pages see it. */
public final class FieldworkFixture {

    private static final LocalDateTime AT = LocalDateTime.of(2023, 9, 7, 9, 40);

    private FieldworkFixture() {}

    public static ChecklistView checklist(VisitState state) {
        return new ChecklistView(InspectionFixture.inspection(state), List.of(ticked(), open()), locked(state));
    }

    public static ChecklistItemView ticked() {
        return new ChecklistItemView(
                5,
                1,
                "Văn bản quán triệt",
                Optional.of(ChecklistResult.MISSING),
                "<i>chưa có</i>",
                3,
                Optional.of(new ChecklistItemView.Change("Đoàn viên", AT)));
    }

    public static FieldworkView work(VisitState state) {
        return new FieldworkView(
                InspectionFixture.inspection(state),
                List.of(ticked(), open()),
                List.of(
                        new FindingView(21, FindingKind.STRENGTH, "Hồ sơ đầy đủ", false, 2, "Đoàn viên", AT),
                        new FindingView(
                                22, FindingKind.WORDING, "Viết % cho hiệu hai tỷ lệ", true, 0, "Đoàn viên", AT)),
                List.of(new RecommendationView(
                        31,
                        "Bổ sung báo cáo",
                        DAY.plusDays(15),
                        RecommendationState.OPEN,
                        false,
                        1,
                        "Trưởng đoàn",
                        AT)),
                locked(state),
                DAY.plusDays(15));
    }

    public static MinutesView minutes(VisitState state, MinutesView.Confirmation... confirmations) {
        return new MinutesView(
                InspectionFixture.visit(state),
                state.started() && state != VisitState.ON_SITE
                        ? Optional.of(new MinutesView.Text(
                                DAY.atTime(8, 0),
                                DAY.atTime(16, 30),
                                "Cục trưởng, Cục THADS tỉnh Hòa Bình\nCục trưởng, Cục THADS tỉnh Tuyên Quang",
                                Optional.empty(),
                                "Trưởng đoàn",
                                AT,
                                4))
                        : Optional.empty(),
                List.of(work(state)),
                List.of(confirmations),
                List.of());
    }

    public static MinutesView.Confirmation byTeam() {
        return new MinutesView.Confirmation(
                Optional.empty(), "Cục trưởng Cục THADS tỉnh Hòa Bình", Optional.empty(), AT);
    }

    private static ChecklistItemView open() {
        return new ChecklistItemView(6, 2, "Quy chế", Optional.empty(), "", 0, Optional.empty());
    }

    private static Optional<Sentence> locked(VisitState state) {
        InspectionView inspection = InspectionFixture.inspection(state);
        return WorkGate.locked(inspection);
    }
}

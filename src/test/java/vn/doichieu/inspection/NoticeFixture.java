package vn.doichieu.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Notice 31 to the department about the visit of 7 September 2023. */
public final class NoticeFixture {

    private static final LocalDate ISSUED = LocalDate.of(2023, 8, 25);

    private NoticeFixture() {}

    public static NoticeView notice(boolean outdated, boolean newest) {
        return notice(content(null), Optional.empty(), outdated, newest);
    }

    public static NoticeView received() {
        return notice(
                content(null),
                Optional.of(new NoticeView.Receipt("Chánh Văn phòng", Instant.parse("2023-08-26T01:00:00Z"))),
                false,
                true);
    }

    public static NoticeView calledOff(VisitState state) {
        return notice(content(state), Optional.empty(), false, true);
    }

    public static NoticeBoard board(VisitState state, Optional<NoticeView> notice, long daysLeft) {
        var visit = InspectionFixture.visit(state);
        return new NoticeBoard(
                1,
                List.of(new NoticeBoard.Row(
                        visit, InspectionFixture.INSPECTION, InspectionFixture.department(), notice, daysLeft)));
    }

    static NoticeContent content(@Nullable VisitState calledOff) {
        var visit = InspectionFixture.visit(VisitState.PREPARING);
        return new NoticeContent(
                "Khu vực thi đua Trung du",
                "Tuyên Quang",
                "Trưởng Khu vực thi đua",
                "Cục THADS tỉnh Tuyên Quang",
                "77/KH-KVTĐ ngày 09/08/2023",
                "130/QĐ-KVTĐ ngày 09/08/2023",
                LocalDate.of(2023, 8, 31),
                3,
                NoticeContent.membersOf(visit.team()),
                visit.visitOn(),
                LocalTime.of(8, 0),
                visit.place(),
                calledOff,
                calledOff == null ? null : "Mưa <lũ>",
                calledOff == null ? null : "04/TB-KVTĐ ngày 25/08/2023",
                List.of("Công tác thi đua"),
                List.of("Quy chế <b>thi đua</b>"),
                "Thường trực Khu vực thi đua",
                LocalDate.of(2023, 9, 4));
    }

    private static NoticeView notice(
            NoticeContent content, Optional<NoticeView.Receipt> receipt, boolean outdated, boolean newest) {
        return new NoticeView(
                new NoticeId(31),
                InspectionFixture.INSPECTION,
                InspectionFixture.VISIT,
                InspectionFixture.department(),
                "05/TB-KVTĐ",
                ISSUED,
                content,
                "Thường trực",
                Instant.parse("2023-08-25T02:00:00Z"),
                receipt,
                outdated,
                newest);
    }
}

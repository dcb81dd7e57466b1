package vn.doichieu.inspection;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a notice says, as it was issued. A notice of a visit put off or called off names that state and why; one that
 * takes the place of an earlier notice names that one.
 */
public record NoticeContent(
        String zone,
        @Nullable String dateline,
        String signer,
        String unit,
        String plan,
        String decision,
        LocalDate asOf,
        int team,
        List<Member> members,
        LocalDate visitOn,
        @Nullable LocalTime startsAt,
        String place,
        @Nullable VisitState calledOff,
        @Nullable String reason,
        @Nullable String replaces,
        List<String> contents,
        List<String> files,
        String sendTo,
        LocalDate sendBy) {

    /** By office, as in the decision. */
    public record Member(TeamRole role, String office, String unit) {}

    public Appointment appointment() {
        return new Appointment(visitOn, Optional.ofNullable(startsAt), place);
    }

    /** What it told the unit is no longer what the visit is. */
    boolean outdated(VisitView visit) {
        boolean off = visit.state() == VisitState.POSTPONED || visit.state() == VisitState.CANCELLED;
        if (off) {
            return calledOff != visit.state();
        }
        return calledOff != null
                || !appointment().equals(visit.appointment())
                || !members.equals(membersOf(visit.team()));
    }

    static List<Member> membersOf(TeamView team) {
        return team.members().stream()
                .map(member ->
                        new Member(member.role(), member.office(), member.unit().shortName()))
                .toList();
    }
}

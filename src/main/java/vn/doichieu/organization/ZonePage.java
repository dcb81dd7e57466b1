package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A zone in one year. {@code candidates}: units that could become members, for those who may let them in. */
public record ZonePage(
        ZoneView zone,
        ZoneKind kind,
        List<EmulationYear> years,
        Optional<EmulationYear> year,
        List<Member> members,
        List<UnitView> candidates,
        boolean editable) {

    /** {@code endsOn}: the unit comes to its end within the year. */
    public record Member(UnitView unit, ZoneRole role, Optional<LocalDate> endsOn) {}

    public boolean headMissing() {
        return !members.isEmpty() && members.stream().noneMatch(member -> member.role() == ZoneRole.HEAD);
    }
}

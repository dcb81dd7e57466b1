package vn.doichieu.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.figures.TargetView;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneMember;
import vn.doichieu.organization.ZoneRole;
import vn.doichieu.organization.ZoneYear;

/** What a year of a zone has otherwise than the one before. */
public record YearDifference(
        ZoneYear before,
        ZoneYear after,
        List<ZoneMember> come,
        List<ZoneMember> gone,
        List<OtherRole> roles,
        List<OtherDay> days,
        List<OtherSheet> sheets,
        List<OtherTarget> targets) {

    /** A member that is something else in its zone. */
    public record OtherRole(UnitView unit, ZoneRole before, ZoneRole after) {}

    /** What of a round is set to a day. */
    public enum Day {
        AS_OF,
        OPENS_ON,
        DUE_ON,
        CLOSES_ON
    }

    /** A day that is not last year's moved on; {@code expected} is what that would be. */
    public record OtherDay(
            Round.Kind round,
            Day day,
            Optional<LocalDate> before,
            Optional<LocalDate> expected,
            Optional<LocalDate> after) {}

    /** The sheet a kind of unit is scored with: another one, or the same with other lines. */
    public record OtherSheet(
            UnitKind kind, Optional<SheetHeading> before, Optional<SheetHeading> after, List<LineDifference> lines) {

        public OtherSheet {
            lines = List.copyOf(lines);
        }
    }

    /** A target at the end of either year; {@code points}: by how many percentage points it differs. */
    public record OtherTarget(
            UnitView unit,
            String rate,
            Optional<TargetView> before,
            Optional<TargetView> after,
            Optional<BigDecimal> points) {}

    public YearDifference {
        come = List.copyOf(come);
        gone = List.copyOf(gone);
        roles = List.copyOf(roles);
        days = List.copyOf(days);
        sheets = List.copyOf(sheets);
        targets = List.copyOf(targets);
    }

    public boolean sameMembers() {
        return come.isEmpty() && gone.isEmpty() && roles.isEmpty();
    }
}

package vn.doichieu.years;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.figures.TargetGrid;
import vn.doichieu.figures.TargetRow;
import vn.doichieu.figures.TargetView;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.ZoneMember;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.shared.UnitId;

/** Lays two years side by side. Pure: no database, no clock. */
final class Comparing {

    private Comparing() {}

    static List<ZoneMember> missing(List<ZoneMember> from, List<ZoneMember> in) {
        var known = byUnit(in);
        return from.stream()
                .filter(member -> !known.containsKey(member.unit().id()))
                .toList();
    }

    static List<YearDifference.OtherRole> roles(List<ZoneMember> before, List<ZoneMember> after) {
        var earlier = byUnit(before);
        return after.stream()
                .flatMap(member -> Optional.ofNullable(earlier.get(member.unit().id()))
                        .filter(was -> was.role() != member.role())
                        .map(was -> new YearDifference.OtherRole(member.unit(), was.role(), member.role()))
                        .stream())
                .toList();
    }

    private static Map<UnitId, ZoneMember> byUnit(List<ZoneMember> members) {
        return members.stream().collect(Collectors.toMap(member -> member.unit().id(), Function.identity()));
    }

    /** Days that are not simply the same ones so many years on. */
    static List<YearDifference.OtherDay> days(ZoneYear before, ZoneYear after) {
        int years = after.year().year() - before.year().year();
        var found = new ArrayList<YearDifference.OtherDay>();
        for (var kind : Round.Kind.values()) {
            var was = round(before, kind);
            var expected = was.map(days -> days.movedOn(years));
            var is = round(after, kind);
            for (var day : YearDifference.Day.values()) {
                var now = is.flatMap(days -> of(days, day));
                var moved = expected.flatMap(days -> of(days, day));
                if (!now.equals(moved)) {
                    found.add(new YearDifference.OtherDay(kind, day, was.flatMap(days -> of(days, day)), moved, now));
                }
            }
        }
        return found;
    }

    private static Optional<RoundDays> round(ZoneYear year, Round.Kind kind) {
        return year.rounds().stream()
                .filter(round -> round.kind() == kind)
                .map(RoundDays::of)
                .findFirst();
    }

    private static Optional<LocalDate> of(RoundDays days, YearDifference.Day day) {
        return switch (day) {
            case AS_OF -> Optional.of(days.asOf());
            case OPENS_ON -> days.opensOn();
            case DUE_ON -> Optional.of(days.dueOn());
            case CLOSES_ON -> days.closesOn();
        };
    }

    /** In the order of the newer year; units that are no more come last. */
    static List<YearDifference.OtherTarget> targets(TargetGrid before, TargetGrid after) {
        var units = Stream.concat(after.rows().stream(), before.rows().stream())
                .map(TargetRow::unit)
                .distinct()
                .toList();
        var found = new ArrayList<YearDifference.OtherTarget>();
        for (var unit : units) {
            for (var rate : after.rates()) {
                var was = target(before, unit.id(), rate.code());
                var is = target(after, unit.id(), rate.code());
                var points = difference(was, is);
                if (was.isPresent() != is.isPresent()
                        || points.filter(value -> value.signum() != 0).isPresent()) {
                    found.add(new YearDifference.OtherTarget(unit, rate.name(), was, is, points));
                }
            }
        }
        return found;
    }

    private static Optional<TargetView> target(TargetGrid grid, UnitId unit, String rate) {
        return grid.rows().stream()
                .filter(row -> row.unit().id().equals(unit))
                .flatMap(row -> row.targets().stream())
                .filter(target -> target.indicator().equals(rate) && target.isSet())
                .findFirst();
    }

    private static Optional<BigDecimal> difference(Optional<TargetView> before, Optional<TargetView> after) {
        return before.flatMap(TargetView::value)
                .flatMap(was -> after.flatMap(TargetView::value).map(is -> is.subtract(was)));
    }
}

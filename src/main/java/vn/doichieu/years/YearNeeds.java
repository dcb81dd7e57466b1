package vn.doichieu.years;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.identity.Role;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What a year needs before it can begin, judged from what is there. Pure: the same facts give the same list. */
record YearNeeds(
        ZoneYear year,
        List<UnitView> units,
        List<SheetHeading> sheets,
        int targets,
        int targetCells,
        int plans,
        Map<UnitId, Set<Role>> roles) {

    List<Need> all() {
        return List.of(members(), head(), rounds(), sheetsForEveryKind(), targetsSet(), plan(), accounts());
    }

    private Need members() {
        return need(Need.Kind.MEMBERS, year.members() > 0, membersPage(), year.members(), units.size());
    }

    private Need head() {
        return need(Need.Kind.HEAD, year.headed(), membersPage());
    }

    private Need rounds() {
        var kinds = EnumSet.noneOf(Round.Kind.class);
        year.rounds().forEach(round -> kinds.add(round.kind()));
        return need(Need.Kind.ROUNDS, kinds.size() == Round.Kind.values().length, yearPage() + "#rounds");
    }

    private Need sheetsForEveryKind() {
        var missing = new TreeSet<UnitKind>();
        units.forEach(unit -> missing.add(unit.kind()));
        sheets.forEach(sheet -> missing.removeAll(sheet.kinds()));
        if (missing.isEmpty()) {
            return need(Need.Kind.SHEETS, !units.isEmpty(), yearPage() + "#sheets", sheets.size());
        }
        var first = Sentence.of("years.kind." + missing.first());
        return new Need(
                Need.Kind.SHEETS,
                false,
                Sentence.of("years.need.SHEETS.missing", first, missing.size()),
                yearPage() + "#sheets");
    }

    private Need targetsSet() {
        return need(
                Need.Kind.TARGETS,
                targetCells > 0 && targets == targetCells,
                "/targets?year=" + year.year().id(),
                targets,
                targetCells);
    }

    private Need plan() {
        return need(
                Need.Kind.PLAN,
                plans > 0,
                plans > 0 ? "/plans" : "/plans/new?zone=" + year.zone().id(),
                plans);
    }

    /** A unit can only send a sheet when somebody scores there and somebody approves. */
    private Need accounts() {
        long ready = units.stream()
                .filter(unit -> roles.getOrDefault(unit.id(), Set.of())
                        .containsAll(EnumSet.of(Role.UNIT_CLERK, Role.UNIT_HEAD)))
                .count();
        return need(Need.Kind.ACCOUNTS, !units.isEmpty() && ready == units.size(), "/accounts", ready, units.size());
    }

    private String yearPage() {
        return "/years/" + year.year().id() + "?zone=" + year.zone().id();
    }

    private String membersPage() {
        return "/zones/" + year.zone().id() + "?year=" + year.year().id();
    }

    private static Need need(Need.Kind kind, boolean met, String page, Object... facts) {
        return new Need(kind, met, Sentence.of("years.need." + kind + (met ? ".met" : ".open"), facts), page);
    }
}

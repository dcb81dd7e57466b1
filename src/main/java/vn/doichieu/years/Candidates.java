package vn.doichieu.years;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Succession;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneMember;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.shared.UnitId;

/** Who could be a member of a year: last year's members, those that followed the ones that are no more, everybody else. */
@Component
class Candidates {

    private final Years years;
    private final Units units;

    Candidates(Years years, Units units) {
        this.years = years;
        this.units = units;
    }

    List<Candidate> of(Optional<ZoneYear> last, LocalDate startsOn, LocalDate endsOn) {
        var members = last.map(years::members).orElse(List.of());
        var known = members.stream().map(member -> member.unit().id()).collect(Collectors.toSet());
        var there = years.active(known, startsOn, endsOn);
        var gone = members.stream()
                .map(ZoneMember::unit)
                .filter(unit -> !there.contains(unit.id()))
                .toList();
        var steps = units.successionsFrom(gone.stream().map(UnitView::id).toList());
        var all = new ArrayList<Candidate>();
        members.forEach(member -> all.add(new Candidate(
                member.unit(),
                Optional.of(member.role()),
                there.contains(member.unit().id()),
                followed(member.unit(), gone, steps))));
        var others = years.candidates(startsOn, endsOn).stream()
                .filter(unit -> !known.contains(unit.id()))
                .map(unit -> new Candidate(unit, Optional.empty(), true, followed(unit, gone, steps)))
                .toList();
        others.stream().filter(Candidate::isSuccessor).forEach(all::add);
        others.stream().filter(other -> !other.isSuccessor()).forEach(all::add);
        return all;
    }

    private static List<UnitView> followed(UnitView unit, List<UnitView> gone, List<Succession> steps) {
        return gone.stream()
                .filter(before -> !before.id().equals(unit.id()))
                .filter(before -> followers(before.id(), steps).contains(unit.id()))
                .toList();
    }

    /** However many steps on. */
    private static Set<UnitId> followers(UnitId before, List<Succession> steps) {
        var reached = new HashSet<UnitId>();
        var next = Set.of(before);
        while (!next.isEmpty()) {
            var from = next;
            next = steps.stream()
                    .filter(step -> from.contains(step.predecessor()))
                    .map(Succession::successor)
                    .filter(reached::add)
                    .collect(Collectors.toSet());
        }
        return reached;
    }
}

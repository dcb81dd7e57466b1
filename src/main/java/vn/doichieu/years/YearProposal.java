package vn.doichieu.years;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.RoundDays;
import vn.doichieu.organization.Sector;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.organization.ZoneYear;

/**
 * A year as it could be opened: everything that would be carried over from the last one, the days moved on. Where
 * another zone has opened the year of the sector already, its days, rounds and sheets are taken as they are.
 */
public record YearProposal(
        ZoneView zone,
        List<ZoneView> zones,
        Optional<ZoneYear> from,
        Sector sector,
        int year,
        LocalDate startsOn,
        LocalDate endsOn,
        List<RoundDays> rounds,
        List<Candidate> candidates,
        List<SheetHeading> sheets,
        int targets,
        Optional<EmulationYear> joined) {

    public YearProposal {
        zones = List.copyOf(zones);
        rounds = List.copyOf(rounds);
        candidates = List.copyOf(candidates);
        sheets = List.copyOf(sheets);
    }

    public RoundDays round(Round.Kind kind) {
        return rounds.stream().filter(days -> days.kind() == kind).findFirst().orElseThrow();
    }

    /** Members of last year that are no more: the page names them with those that followed, none is chosen. */
    public List<Candidate> closed() {
        return candidates.stream().filter(candidate -> !candidate.active()).toList();
    }

    public List<UnitView> successorsOf(Candidate gone) {
        return candidates.stream()
                .filter(Candidate::active)
                .filter(candidate -> candidate.follows().contains(gone.unit()))
                .map(Candidate::unit)
                .toList();
    }

    /** Of the sheets offered those that go together: of two for one kind of unit the more particular one. */
    public List<SheetHeading> proposedSheets() {
        var taken = EnumSet.noneOf(UnitKind.class);
        return sheets.stream()
                .sorted(Comparator.comparing(sheet -> sheet.kinds().size()))
                .filter(sheet -> Collections.disjoint(taken, sheet.kinds()) && taken.addAll(sheet.kinds()))
                .toList();
    }
}

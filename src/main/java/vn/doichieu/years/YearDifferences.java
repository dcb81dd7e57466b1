package vn.doichieu.years;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.LineDifference;
import vn.doichieu.criteria.SheetDifference;
import vn.doichieu.criteria.SheetHeading;
import vn.doichieu.criteria.SheetLibrary;
import vn.doichieu.figures.AssignedTargets;
import vn.doichieu.figures.TargetGrid;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.organization.Years;
import vn.doichieu.organization.ZoneYear;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** What differs from last year: members, days, criteria, targets. */
@Service
@Transactional(readOnly = true)
public class YearDifferences {

    private final Years years;
    private final Units units;
    private final SheetLibrary library;
    private final CriteriaSheets sheets;
    private final AssignedTargets targets;

    YearDifferences(Years years, Units units, SheetLibrary library, CriteriaSheets sheets, AssignedTargets targets) {
        this.years = years;
        this.units = units;
        this.library = library;
        this.sheets = sheets;
        this.targets = targets;
    }

    @PreAuthorize("hasAuthority('YEAR_EDIT')")
    public YearDifference of(long year, Optional<Long> zone, CurrentUser user) {
        var all = years.of(user.zones(Permission.YEAR_EDIT));
        var after = all.stream()
                .filter(it -> it.year().id() == year)
                .filter(it -> zone.map(id -> id == it.zone().id()).orElse(true))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("year " + year));
        var before = LastYear.before(after, all).orElseThrow(() -> new NotFoundException("year before " + year));
        var members = years.members(after);
        var earlier = years.members(before);
        return new YearDifference(
                before,
                after,
                Comparing.missing(members, earlier),
                Comparing.missing(earlier, members),
                Comparing.roles(earlier, members),
                Comparing.days(before, after),
                sheets(before, after),
                Comparing.targets(grid(before), grid(after)));
    }

    private TargetGrid grid(ZoneYear year) {
        var members = units.membersOf(year.zone().id(), year.year().id()).stream()
                .map(UnitView::id)
                .toList();
        return targets.of(year.year(), new UnitScope(new HashSet<>(members)));
    }

    private List<YearDifference.OtherSheet> sheets(ZoneYear before, ZoneYear after) {
        var was = library.of(before.year().id(), Set.of(before.zone().id()));
        var is = library.of(after.year().id(), Set.of(after.zone().id()));
        var kinds = new TreeSet<UnitKind>();
        Stream.concat(was.stream(), is.stream()).forEach(sheet -> kinds.addAll(sheet.kinds()));
        var found = new ArrayList<YearDifference.OtherSheet>();
        for (var kind : kinds) {
            var earlier = of(kind, was);
            var now = of(kind, is);
            var lines = lines(earlier, now);
            if (earlier.isPresent() != now.isPresent() || !lines.isEmpty()) {
                found.add(new YearDifference.OtherSheet(kind, earlier, now, lines));
            }
        }
        return found;
    }

    private List<LineDifference> lines(Optional<SheetHeading> before, Optional<SheetHeading> after) {
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        return SheetDifference.between(
                        sheets.sheet(before.get().id()),
                        sheets.sheet(after.get().id()))
                .lines();
    }

    private static Optional<SheetHeading> of(UnitKind kind, List<SheetHeading> sheets) {
        return sheets.stream().filter(sheet -> sheet.kinds().contains(kind)).findFirst();
    }
}

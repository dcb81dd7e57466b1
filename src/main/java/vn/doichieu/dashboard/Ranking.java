package vn.doichieu.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.organization.UnitView;
import vn.doichieu.scoring.UnitOverview;
import vn.doichieu.shared.Points;

/**
 * Units of one kind by the points that count now. Provisional until the round is closed: who has scored more lines
 * stands higher, so each place says how much was scored and how much of it was verified.
 */
public record Ranking(UnitKind kind, List<Place> places) {

    /** Equal points share a place. */
    public record Place(int rank, UnitView unit, UnitOverview.Sheet sheet, UnitOverview.Counted counted) {

        public Points won() {
            return counted.totals().won();
        }

        public String page() {
            return "/score-sheets/" + sheet.id().value();
        }
    }

    static List<Ranking> of(List<OverviewView.UnitRow> rows) {
        var byKind = new EnumMap<UnitKind, List<Place>>(UnitKind.class);
        rows.stream()
                .flatMap(row -> row
                        .sheet()
                        .flatMap(sheet -> sheet.counted().map(counted -> new Place(0, row.unit(), sheet, counted)))
                        .stream())
                .sorted(Comparator.comparing(Place::won).reversed())
                .forEach(place -> byKind.computeIfAbsent(place.unit().kind(), kind -> new ArrayList<>())
                        .add(place));
        return byKind.entrySet().stream()
                .map(kind -> new Ranking(kind.getKey(), ranked(kind.getValue())))
                .toList();
    }

    private static List<Place> ranked(List<Place> sorted) {
        var ranked = new ArrayList<Place>();
        for (var place : sorted) {
            var before = ranked.isEmpty() ? null : ranked.get(ranked.size() - 1);
            var rank = before != null && before.won().equals(place.won()) ? before.rank : ranked.size() + 1;
            ranked.add(new Place(rank, place.unit, place.sheet, place.counted));
        }
        return ranked;
    }
}

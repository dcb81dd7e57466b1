package vn.doichieu.years;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.EditedRound;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.shared.UnitId;

/** A round with the units somebody may give more time to, by zone. */
public record RoundPage(EditedRound edited, List<ZoneUnits> zones) {

    /** The units of one zone in the year of the round. */
    public record ZoneUnits(ZoneView zone, List<UnitView> units) {}

    public RoundPage {
        zones = List.copyOf(zones);
    }

    /** What an extension was given to: a unit by its name. */
    public Optional<String> named(UnitId unit) {
        return zones.stream()
                .flatMap(zone -> zone.units().stream())
                .filter(it -> it.id().equals(unit))
                .map(UnitView::shortName)
                .findFirst();
    }
}

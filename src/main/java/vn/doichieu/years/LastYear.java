package vn.doichieu.years;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.ZoneYear;

/** The year of the same zone and sector that came before. */
final class LastYear {

    private LastYear() {}

    static Optional<ZoneYear> before(ZoneYear year, List<ZoneYear> all) {
        return all.stream()
                .filter(other -> other.zone().id() == year.zone().id())
                .filter(other -> other.year().sector().equals(year.year().sector()))
                .filter(other -> other.year().endsOn().isBefore(year.year().startsOn()))
                .max(Comparator.comparing(other -> other.year().endsOn()));
    }
}

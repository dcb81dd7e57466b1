package vn.doichieu.figures;

import java.util.List;
import java.util.Optional;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.ZoneView;

/** Closing the figures of a round: for each zone somebody runs, whether it holds, and what was before. */
public record PeriodPage(EmulationYear year, Round round, List<Zone> zones) {

    /** {@code units}: how many it is about; {@code reported}: how many of them have stated figures. */
    public record Zone(ZoneView zone, int units, int reported, List<PeriodLockView> locks) {

        public Zone {
            locks = List.copyOf(locks);
        }

        public Optional<PeriodLockView> standing() {
            return locks.stream().filter(PeriodLockView::holds).findFirst();
        }

        public List<PeriodLockView> lifted() {
            return locks.stream().filter(lock -> !lock.holds()).toList();
        }
    }

    public PeriodPage {
        zones = List.copyOf(zones);
    }
}

package vn.doichieu.emulation;

import java.util.Arrays;
import java.util.List;
import vn.doichieu.organization.UnitView;

/** The titles of one unit in a year, the highest first. */
public record UnitRegistrations(UnitView unit, List<Line> lines) {

    public record Line(long id, EmulationTitle title, EmulationView.RegistrationState state) {

        /** Only what nobody has decided about yet can be taken back. */
        public boolean isOpen() {
            return state == EmulationView.RegistrationState.REGISTERED;
        }
    }

    /** What the unit may still register for. */
    public List<EmulationTitle> offered() {
        return Arrays.stream(EmulationTitle.values())
                .filter(title -> lines.stream()
                        .filter(line -> line.state != EmulationView.RegistrationState.WITHDRAWN)
                        .noneMatch(line -> line.title == title))
                .toList();
    }
}

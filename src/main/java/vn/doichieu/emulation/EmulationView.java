package vn.doichieu.emulation;

import java.time.LocalDate;
import java.util.List;

/** What a unit set out to do in an emulation year: the titles it aims for and the movements it launched or joined. */
public record EmulationView(List<Registration> registrations, List<Movement> movements) {

    public record Registration(EmulationTitle title, RegistrationState state) {}

    public record Movement(MovementKind kind, String name, LocalDate startsOn, LocalDate endsOn) {}

    public enum RegistrationState {
        REGISTERED,
        WITHDRAWN,
        NOT_ELIGIBLE,
        NOMINATED,
        AWARDED,
        NOT_AWARDED;

        /** The message key of its name in Vietnamese. */
        public String messageKey() {
            return "emulation.registration." + name();
        }
    }

    public enum MovementKind {
        REGULAR,
        THEMATIC,
        DRIVE;

        /** The message key of its name in Vietnamese. */
        public String messageKey() {
            return "emulation.movement." + name();
        }
    }
}

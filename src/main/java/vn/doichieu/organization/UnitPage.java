package vn.doichieu.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** All there is to tell about a unit. */
public record UnitPage(
        UnitView unit,
        Optional<UnitView> parent,
        UnitState state,
        LocalDate validFrom,
        Optional<LocalDate> validTo,
        Contacts contacts,
        List<FormerName> formerNames,
        List<Related> predecessors,
        List<Related> successors,
        List<Membership> memberships,
        List<UnitView> below,
        Standing standing,
        boolean editable) {

    /** Of the office; never of a person. */
    public record Contacts(String phone, String email, String address) {

        public boolean isEmpty() {
            return phone.isEmpty() && email.isEmpty() && address.isEmpty();
        }
    }

    public record Related(UnitView unit, SuccessionKind kind, LocalDate effectiveOn, String basis) {}

    /** {@code through}: the unit above that is the member, where it is not the unit itself. */
    public record Membership(
            long zoneId, String zone, int year, long yearId, ZoneRole role, Optional<String> through) {}

    /** Which version this is, and whose. */
    public record Standing(int version, String by, Instant at) {}

    /** The first day of its present name. */
    public LocalDate namedSince() {
        return formerNames.isEmpty()
                ? validFrom
                : formerNames.get(formerNames.size() - 1).to().plusDays(1);
    }
}

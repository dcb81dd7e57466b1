package vn.doichieu.emulation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.emulation.EmulationView.RegistrationState;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The titles units register for (đăng ký danh hiệu): a unit does so itself, and may withdraw with a reason. */
@Service
@Transactional
public class Registrations {

    private static final int LONGEST_REASON = 500;

    private final RegistrationBook book;
    private final Units units;
    private final Journal journal;

    Registrations(RegistrationBook book, Units units, Journal journal) {
        this.book = book;
        this.units = units;
        this.journal = journal;
    }

    /** The units that belong to a zone in this year, the departments first. */
    @PreAuthorize("hasAuthority('SHEET_READ')")
    @Transactional(readOnly = true)
    public List<UnitRegistrations> of(long emulationYearId, UnitScope scope) {
        var years = units.yearsOfMembership(scope);
        var registered = book.of(emulationYearId, scope);
        return units.units(scope.units()).values().stream()
                .filter(unit -> years.getOrDefault(unit.id(), Set.of()).contains(emulationYearId))
                .sorted(Comparator.comparing(UnitView::kind)
                        .thenComparing(unit -> unit.id().value()))
                .map(unit -> new UnitRegistrations(
                        unit,
                        registered.getOrDefault(unit.id(), List.of()).stream()
                                .map(row -> new UnitRegistrations.Line(row.id(), row.title(), row.state()))
                                .toList()))
                .toList();
    }

    /** What was withdrawn may be registered anew; what was decided about stays. */
    @PreAuthorize("hasAuthority('TITLE_REGISTER')")
    public void register(UnitId unit, long emulationYearId, EmulationTitle title, UnitScope scope, Actor by) {
        var own = new UnitScope(Set.of(unit));
        if (!scope.contains(unit)
                || !units.yearsOfMembership(own).getOrDefault(unit, Set.of()).contains(emulationYearId)) {
            throw new NotFoundException("unit " + unit.value());
        }
        var row = book.hold(unit, emulationYearId, title);
        if (row.state() == RegistrationState.REGISTERED) {
            throw new BusinessRuleViolation("emulation.registrations.already", name(title));
        }
        requireUndecided(row, RegistrationState.WITHDRAWN);
        become(row, RegistrationState.REGISTERED, null, by);
    }

    @PreAuthorize("hasAuthority('TITLE_REGISTER')")
    public void withdraw(long id, String reason, UnitScope scope, Actor by) {
        var row = book.hold(id)
                .filter(found -> scope.contains(found.unit()))
                .orElseThrow(() -> new NotFoundException("registration " + id));
        var why = reason.strip();
        if (why.isEmpty()) {
            throw new BusinessRuleViolation("emulation.registrations.reasonMissing", name(row.title()));
        }
        if (why.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("emulation.registrations.reasonTooLong", LONGEST_REASON);
        }
        if (row.state() == RegistrationState.WITHDRAWN) {
            throw new BusinessRuleViolation("emulation.registrations.notRegistered", name(row.title()));
        }
        requireUndecided(row, RegistrationState.REGISTERED);
        become(row, RegistrationState.WITHDRAWN, why, by);
    }

    private static void requireUndecided(RegistrationBook.Row row, RegistrationState expected) {
        if (row.state() != expected) {
            throw new BusinessRuleViolation(
                    "emulation.registrations.settled",
                    name(row.title()),
                    Sentence.of(row.state().messageKey()));
        }
    }

    private void become(RegistrationBook.Row row, RegistrationState next, @Nullable String reason, Actor by) {
        book.become(row, next);
        journal.record(by, Subject.REGISTRATION, row.id(), next.name(), null, null, reason);
    }

    private static Sentence name(EmulationTitle title) {
        return Sentence.of(title.messageKey());
    }
}

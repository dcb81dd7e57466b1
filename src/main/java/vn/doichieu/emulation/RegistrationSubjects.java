package vn.doichieu.emulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.Subjects;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The history of a registration is for those who read what the unit registers. */
@Component
class RegistrationSubjects implements Subjects {

    private final RegistrationBook book;
    private final Units units;
    private final Rounds rounds;

    RegistrationSubjects(RegistrationBook book, Units units, Rounds rounds) {
        this.book = book;
        this.units = units;
        this.rounds = rounds;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.REGISTRATION);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return book.find(id)
                .filter(row -> reader.scope(Permission.SHEET_READ).contains(row.unit()))
                .map(row -> title(
                        row,
                        rounds.year(row.emulationYearId()).year(),
                        units.unit(row.unit()).shortName()));
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        var all = new HashMap<SubjectRef, SubjectTitle>();
        if (!reader.scope(Permission.SHEET_READ).contains(unit)) {
            return all;
        }
        var owner = units.unit(unit).shortName();
        book.of(round.emulationYearId(), new UnitScope(Set.of(unit)))
                .getOrDefault(unit, List.of())
                .forEach(row ->
                        all.put(new SubjectRef(Subject.REGISTRATION, row.id()), title(row, round.year(), owner)));
        return all;
    }

    private static SubjectTitle title(RegistrationBook.Row row, int year, String owner) {
        return new SubjectTitle(
                Sentence.of(
                        "emulation.registrations.subject",
                        Sentence.of(row.title().messageKey()),
                        String.valueOf(year)),
                owner,
                Optional.of("/registrations?year=" + row.emulationYearId()));
    }
}

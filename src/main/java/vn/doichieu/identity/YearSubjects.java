package vn.doichieu.identity;

import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The history of a year and its rounds: for those who run a year of a zone that has members in it. */
@Component
class YearSubjects implements Subjects {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final Rounds rounds;
    private final Units units;

    YearSubjects(Rounds rounds, Units units) {
        this.rounds = rounds;
        this.units = units;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.YEAR, Subject.ROUND);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        return kind == Subject.YEAR
                ? find(id).flatMap(year -> ofYear(year, reader))
                : rounds.all().stream()
                        .filter(round -> round.id() == id)
                        .findFirst()
                        .flatMap(round -> ofRound(round, reader));
    }

    private Optional<SubjectTitle> ofYear(EmulationYear year, CurrentUser reader) {
        return Optional.of(year)
                .filter(it -> runs(reader, it))
                .map(it -> new SubjectTitle(
                        Sentence.of("identity.subject.year", String.valueOf(it.year())),
                        span(it),
                        Optional.of("/years/" + it.id())));
    }

    private Optional<SubjectTitle> ofRound(Round round, CurrentUser reader) {
        return find(round.emulationYearId())
                .filter(year -> runs(reader, year))
                .map(year -> new SubjectTitle(
                        Sentence.of("identity.subject.round." + round.kind(), String.valueOf(round.year())),
                        span(year),
                        Optional.of("/years/" + year.id() + "/rounds/" + round.id())));
    }

    private Optional<EmulationYear> find(long id) {
        return rounds.years().stream().filter(year -> year.id() == id).findFirst();
    }

    private boolean runs(CurrentUser reader, EmulationYear year) {
        return reader.zones(Permission.YEAR_EDIT).stream()
                .anyMatch(zone -> units.yearsOf(zone).contains(year.id()));
    }

    private static String span(EmulationYear year) {
        return DAY.format(year.startsOn()) + " – " + DAY.format(year.endsOn());
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return Map.of();
    }
}

package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** Until when which unit has time in which round, with the extensions that were given. An extension never shortens. */
public record Deadlines(List<Extension> extensions) {

    public static final Deadlines WITHOUT_EXTENSIONS = new Deadlines(List.of());

    public Deadlines {
        extensions = List.copyOf(extensions);
    }

    /** The one that reaches farthest, when it reaches beyond the day of the round itself. */
    public Optional<Extension> extension(Round round, UnitId unit) {
        return longest(round, unit).filter(extension -> extension.until().isAfter(round.dueOn()));
    }

    /** The round with the days this unit has. */
    public Round forUnit(Round round, UnitId unit) {
        return new Round(
                round.id(),
                round.emulationYearId(),
                round.year(),
                round.kind(),
                round.asOf(),
                dueOn(round, unit),
                round.opensOn(),
                closesOn(round, unit));
    }

    public LocalDate dueOn(Round round, UnitId unit) {
        return extension(round, unit).map(Extension::until).orElse(round.dueOn());
    }

    /** The last day a sheet can be sent; empty when the round has none. */
    public Optional<LocalDate> closesOn(Round round, UnitId unit) {
        return round.closesOn()
                .map(closes -> longest(round, unit)
                        .map(Extension::until)
                        .filter(closes::isBefore)
                        .orElse(closes));
    }

    private Optional<Extension> longest(Round round, UnitId unit) {
        return extensions.stream()
                .filter(extension -> extension.roundId() == round.id())
                .filter(extension -> extension.units().contains(unit))
                .max(Comparator.comparing(Extension::until).thenComparing(Extension::id));
    }
}

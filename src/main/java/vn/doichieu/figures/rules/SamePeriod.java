package vn.doichieu.figures.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What was reported last year for the same period, as far as it can be compared with this year's figure. */
public sealed interface SamePeriod {

    /** What one unit contributes, under its name of that day. */
    record Part(UnitId unit, String name, ClaimSource source, Optional<KnownFigure> figure, Optional<String> place) {

        public String shown() {
            return figure.map(KnownFigure::shown).orElse("—");
        }
    }

    /** A figure that one unit would have to contribute and has not reported for that day, only for other days. */
    record Gap(UnitId unit, String name, String figure, List<LocalDate> otherDays) {}

    /** The figure of one unit: the unit itself, or the only one it came from. */
    record Own(KnownFigure total, Part part) implements SamePeriod {

        @Override
        public Optional<KnownFigure> figure() {
            return Optional.of(total);
        }

        @Override
        public List<Part> parts() {
            return List.of(part);
        }
    }

    /** The figures of all it came from, added up; a rate is recomputed from the sums, never averaged. */
    record Pooled(KnownFigure total, List<Part> parts) implements SamePeriod {

        @Override
        public Optional<KnownFigure> figure() {
            return Optional.of(total);
        }
    }

    /** Not all have reported it, and no number is made up for who has not. */
    record Incomplete(List<Gap> gaps) implements SamePeriod {

        /** Who has something missing, each once. */
        public List<String> names() {
            return gaps.stream().map(Gap::name).distinct().toList();
        }
    }

    /** Adding up or comparing would say something wrong. */
    record NotComparable(Reason reason, Sentence why) implements SamePeriod {}

    /** Why two periods are not alike. */
    enum Reason {
        /** Neither the unit nor one before it was there on that day. */
        NEW_UNIT,
        /** What led to the unit went elsewhere too, and nobody can say which part. */
        DIVIDED,
        /** The law changed what is counted between the two days. */
        METHOD,
        /** Reported for another day of that year only. */
        OTHER_DAY,
        /** A rate of nothing is no figure. */
        ZERO_BASE
    }

    default Optional<KnownFigure> figure() {
        return Optional.empty();
    }

    default List<Part> parts() {
        return List.of();
    }
}

package vn.doichieu.scoring.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;

/**
 * One of the things that make the points of a line differ between two ways of scoring it, and how many points it makes.
 * What the other way has is replaced piece by piece by what this one has, and the same rule is asked after each piece:
 * so the causes always add up to the whole difference.
 */
public record PointsCause(Kind kind, Points points) {

    public enum Kind {
        /** The other side was given other points than its rule leads to. */
        OTHER_GIVEN,
        /** A gate keeps the points of the other side from counting. */
        OTHER_GATE,
        /** The line of the sheet says otherwise. */
        RULE,
        /** The figure the rule reads. */
        FIGURE,
        TARGET,
        /** The figure of the factor for the volume of work. */
        VOLUME,
        /** What a person entered on the line. */
        ANSWER,
        /** A gate keeps the points of this side from counting. */
        GATE,
        /** This side was given other points than its rule leads to. */
        GIVEN
    }

    /** Empty when a side has no points: then there is no difference to explain. */
    public static List<PointsCause> between(ScoredSide one, ScoredSide other) {
        if (one.given().isEmpty() || other.given().isEmpty()) {
            return List.of();
        }
        var tally = new Tally(other.given().get());
        tally.reaches(Kind.OTHER_GIVEN, other.passed());
        var way = tally.reached(Kind.OTHER_GATE, other);
        if (!one.rule().equals(other.rule())) {
            way = tally.replaced(Kind.RULE, way, side -> side.with(one.rule()));
        }
        way = tally.replaced(Kind.FIGURE, way, side -> side.withFigureOf(one));
        way = tally.replaced(Kind.TARGET, way, side -> side.withTargetOf(one));
        way = tally.replaced(Kind.VOLUME, way, side -> side.withVolumeOf(one));
        tally.replaced(Kind.ANSWER, way, side -> side.with(one.answer()));
        tally.reaches(Kind.GATE, one.passed());
        tally.reaches(Kind.GIVEN, one.given());
        return tally.causes;
    }

    /** Walks from the points of the other side to those of this one. */
    private static final class Tally {

        private final List<PointsCause> causes = new ArrayList<>();
        private Points at;

        /** What was replaced while the line could not be scored counts for the piece that broke it. */
        private @Nullable Kind pending;

        Tally(Points from) {
            this.at = from;
        }

        ScoredSide reached(Kind kind, ScoredSide side) {
            reaches(kind, side.derived());
            return side;
        }

        ScoredSide replaced(Kind kind, ScoredSide side, UnaryOperator<ScoredSide> piece) {
            var next = piece.apply(side);
            return next.equals(side) ? side : reached(kind, next);
        }

        void reaches(Kind kind, Optional<Points> points) {
            var made = Objects.requireNonNullElse(pending, kind);
            pending = points.isEmpty() ? made : null;
            if (points.isPresent()) {
                var difference = points.get().minus(at);
                if (!difference.isZero()) {
                    causes.add(new PointsCause(made, difference));
                }
                at = points.get();
            }
        }
    }
}

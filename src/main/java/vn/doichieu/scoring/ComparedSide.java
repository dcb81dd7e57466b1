package vn.doichieu.scoring;

import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.scoring.rules.ScoredSide;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * One of two ways of scoring a line: whose it is, the points it counts with, and how they came about. A sheet that has
 * no such line leaves {@code line} empty.
 */
public record ComparedSide(
        Sentence label,
        SheetDerivation of,
        Optional<LineDerivation> line,
        Optional<Worked> worked,
        Optional<Points> points,
        boolean byTeam) {

    public ScoreSheetView sheet() {
        return of.sheet();
    }

    public CriteriaSheetView criteria() {
        return of.sheet().criteria();
    }

    /** The points of another line of the same sheet, read in the same way. */
    Optional<Points> points(String code) {
        return of.line(code).flatMap(it -> byTeam ? it.counted() : it.points());
    }

    /** The unit's own answer and points. */
    static ComparedSide self(Sentence label, SheetDerivation of, LineDerivation line) {
        return new ComparedSide(label, of, Optional.of(line), Optional.of(line.self()), line.points(), false);
    }

    /** What the team gave; where it has given nothing, what the rule leads to with the figures it has read. */
    static ComparedSide team(Sentence label, SheetDerivation of, LineDerivation line) {
        var worked = line.onSite().orElse(line.self());
        var points = line.criterion().leaf()
                ? line.byTeam()
                        .or(() -> line.onSite()
                                .flatMap(onSite -> onSite.derivation().points()))
                : line.byTeam().flatMap(some -> line.counted());
        return new ComparedSide(label, of, Optional.of(line), Optional.of(worked), points, true);
    }

    static ComparedSide none(Sentence label, SheetDerivation of) {
        return new ComparedSide(label, of, Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** As the engine needs it; empty for lines it does not score by themselves. */
    Optional<ScoredSide> scored() {
        return line.filter(it -> it.criterion().leaf())
                .flatMap(it -> worked.map(how -> new ScoredSide(
                        it.criterion().rule(),
                        it.line().answer(),
                        how.inputs(),
                        how.derivation().points(),
                        points)));
    }
}

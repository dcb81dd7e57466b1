package vn.doichieu.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.KnownFigure;
import vn.doichieu.figures.rules.Target;
import vn.doichieu.ranking.rules.Better;
import vn.doichieu.ranking.rules.RankTarget;
import vn.doichieu.ranking.rules.Standing;
import vn.doichieu.shared.Sentence;

/**
 * The figure a target is held against, from the source trusted most. What the team has read in the files decides; without
 * it, sources that lead to different answers decide nothing, and a target the unit's own report implies never confirms
 * that report.
 */
final class FigureReading {

    private static final List<ClaimSource> BEST_FIRST =
            List.of(ClaimSource.INSPECTED, ClaimSource.UNIT_REPORT, ClaimSource.STATISTICS, ClaimSource.SCORE_SHEET);

    private record Said(ClaimSource source, KnownFigure figure) {

        Sentence inWords() {
            return Sentence.of("ranking.said", Sentence.of("ranking.source." + source), figure.shown());
        }
    }

    private FigureReading() {}

    static Standing.Figure of(RankTarget asked, UnitFigures figures) {
        var said = BEST_FIRST.stream()
                .flatMap(source ->
                        figures.known(asked.indicator(), source).map(figure -> new Said(source, figure)).stream())
                .toList();
        var own = figures.target(asked.indicator());
        var aim = asked.fixed().or(() -> own.map(Target::value));
        var name = figures.indicators()
                .find(asked.indicator())
                .map(Indicator::name)
                .orElse(asked.indicator());
        return new Standing.Figure(
                name,
                said.stream().findFirst().map(best -> best.figure().exact()),
                said.stream().findFirst().map(best -> Sentence.of("ranking.source." + best.source())),
                aim,
                own.map(target -> Sentence.of("ranking.targetSource." + target.source(), target.origin())),
                aim.flatMap(target -> doubt(asked, name, said, target, own)));
    }

    private static Optional<Sentence> doubt(
            RankTarget asked, String name, List<Said> said, BigDecimal aim, Optional<Target> own) {
        if (said.isEmpty() || said.get(0).source() == ClaimSource.INSPECTED) {
            return Optional.empty();
        }
        var best = said.get(0);
        var met = met(asked.better(), best, aim);
        var other =
                said.stream().filter(it -> met(asked.better(), it, aim) != met).findFirst();
        if (other.isPresent()) {
            return Optional.of(Sentence.of(
                    "ranking.doubt.sources", name, best.inWords(), other.get().inWords()));
        }
        var implied = asked.fixed().isEmpty()
                && own.filter(target -> !target.isAssigned()).isPresent();
        return implied && met && best.source() != ClaimSource.STATISTICS
                ? Optional.of(Sentence.of(
                        "ranking.doubt.ownReport", name, best.figure().shown()))
                : Optional.empty();
    }

    private static boolean met(Better better, Said said, BigDecimal aim) {
        var order = said.figure().exact().compareTo(aim);
        return better == Better.HIGHER ? order >= 0 : order <= 0;
    }
}

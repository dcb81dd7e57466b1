package vn.doichieu.scoring;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.Inputs;
import vn.doichieu.criteria.rules.SheetEvaluation;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** Puts the derivations of a sheet together: the same reading as its page, in as many queries, whatever its length. */
@Component
class DerivationReader {

    private final ScoreSheetReader reader;
    private final Clock clock;

    DerivationReader(ScoreSheetReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    SheetDerivation read(ScoreSheet sheet, CurrentUser by) {
        var basis = reader.basis(sheet);
        var view = reader.read(basis);
        var sources = new Sources(basis, view, seesTheTeamsFigures(sheet, by));
        var team = view.addedUp(line -> line.inspected().points());
        var counted = view.addedUp(ScoreSheetView.Line::counted);
        var lines = view.lines().stream()
                .map(line -> line.criterion().leaf()
                        ? sources.leaf(line, counted.line(line.code()))
                        : inner(line, view, team.line(line.code()), counted.line(line.code())))
                .toList();
        var totals = new SheetDerivation.Totals(
                view.total(),
                Optional.of(team.total()).filter(it -> view.inspected()),
                Optional.of(counted.total()).filter(it -> view.inspected()));
        return new SheetDerivation(view, lines, totals, clock.instant());
    }

    /** While the team is at work its figures are its own; the minutes both sides confirm have them all. */
    private static boolean seesTheTeamsFigures(ScoreSheet sheet, CurrentUser by) {
        return by.scope(Permission.INSPECTION_READ).contains(sheet.unit())
                || switch (sheet.state()) {
                    case INSPECTED, SETTLED, PUBLISHED -> true;
                    case DRAFT, AWAITING_HEAD, SUBMITTED, UNDER_INSPECTION, RETURNED -> false;
                };
    }

    private static LineDerivation inner(
            ScoreSheetView.Line line, ScoreSheetView view, Derivation team, Derivation counted) {
        return new LineDerivation(
                line,
                line.derivation().points(),
                team.points().filter(points -> view.inspected()),
                counted.points(),
                Worked.of(line.derivation()),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** Where the figures of a sheet come from, for the unit and for the team. */
    private static final class Sources {

        private final ScoreSheetView view;
        private final Inputs inputs;
        private final Inputs onSite;
        private final SheetEvaluation byFiles;
        private final UsedFigures own;
        private final UsedFigures team;
        private final boolean withTeam;

        Sources(SheetBasis basis, ScoreSheetView view, boolean withTeam) {
            this.view = view;
            this.withTeam = withTeam;
            this.inputs = basis.inputs();
            this.onSite = FigureRows.byFiles(view.criteria(), basis.figures());
            this.byFiles = view.criteria().rules().evaluate(answers(view), onSite);
            this.own = new UsedFigures(basis.figures(), ClaimSource.SCORE_SHEET);
            this.team = new UsedFigures(basis.figures(), ClaimSource.INSPECTED, ClaimSource.SCORE_SHEET);
        }

        LineDerivation leaf(ScoreSheetView.Line line, Derivation counted) {
            var rule = line.criterion().rule();
            return new LineDerivation(
                    line,
                    line.self(),
                    line.inspected().points(),
                    counted.points(),
                    own.worked(rule, line.derivation(), inputs),
                    EnteredAnswer.words(rule.rule(), line.answer()),
                    line.derivation().missing().stream()
                            .map(need -> new MissingInput(need, page(line, need)))
                            .toList(),
                    onSite(line));
        }

        private static Map<String, Answer> answers(ScoreSheetView view) {
            return view.leaves().stream()
                    .collect(Collectors.toMap(ScoreSheetView.Line::code, ScoreSheetView.Line::answer));
        }

        private Optional<Worked> onSite(ScoreSheetView.Line line) {
            if (!withTeam || line.answer().notApplicable()) {
                return Optional.empty();
            }
            return Optional.of(team.worked(line.criterion().rule(), byFiles.line(line.code()), onSite))
                    .filter(worked -> worked.figures().stream()
                            .flatMap(figure -> figure.claims().stream())
                            .anyMatch(claim -> claim.source() == ClaimSource.INSPECTED));
        }

        private String page(ScoreSheetView.Line line, Sentence need) {
            if (need.code().equals("criteria.missing.target")) {
                return line.criterion().rule().indicator().map(own::targetPage).orElseThrow();
            }
            var typedOn = line.heldBy()
                    .filter(holder -> line.entersNumber() || line.fields().isEmpty());
            return "/score-sheets/" + view.id().value() + "#line-"
                    + typedOn.orElse(line.code()).replace('.', '-');
        }
    }
}

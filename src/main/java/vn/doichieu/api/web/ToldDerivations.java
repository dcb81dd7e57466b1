package vn.doichieu.api.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Sentences;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.scoring.LineDerivation;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.scoring.SheetDerivation;
import vn.doichieu.scoring.UsedClaim;
import vn.doichieu.scoring.UsedFigure;
import vn.doichieu.scoring.UsedTarget;
import vn.doichieu.scoring.Worked;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Puts derivations into the words of the {@link DerivationContract}; sentences are those of the pages. */
@Component
class ToldDerivations {

    private final Sentences sentences;

    ToldDerivations(Sentences sentences) {
        this.sentences = sentences;
    }

    DerivationContract.SheetDerivation sheet(SheetDerivation derivation, CurrentUser reader) {
        var sheet = derivation.sheet();
        return new DerivationContract.SheetDerivation(
                sheet.id().value(),
                sheet.round().id(),
                sheet.round().year(),
                sheet.round().asOf(),
                sheet.unit().id().value(),
                sheet.unit().code(),
                sheet.unit().name(),
                scoredBy(sheet),
                sheet.standing().state().name(),
                sheet.standing().at(),
                totals(derivation.totals()),
                derivation.lines().stream()
                        .map(line -> line(line, sheet, reader))
                        .toList());
    }

    DerivationContract.LineDerivation line(LineDerivation line, ScoreSheetView sheet, CurrentUser reader) {
        var criterion = line.criterion();
        var mayOpen =
                reader.scope(Permission.EVIDENCE_READ).contains(sheet.unit().id());
        return new DerivationContract.LineDerivation(
                line.code(),
                criterion.parent().orElse(null),
                criterion.title(),
                criterion.part().name(),
                criterion.leaf(),
                Told.plain(criterion.rule().min().value()),
                Told.plain(criterion.rule().max().value()),
                "/score-sheets/" + sheet.id().value() + "/derivations/" + line.code(),
                criterion.clause().orElse(null),
                clause(sheet) + "#line-" + line.code(),
                texts(Stream.concat(criterion.rule().describe().stream(), criterion.rule().provisos().stream())),
                plain(line.points()),
                plain(line.byTeam()),
                plain(line.counted()),
                line.recordedOtherwise(),
                worked(line.self()),
                line.onSite().map(this::worked).orElse(null),
                texts(line.entered().stream()),
                line.line().note().orElse(null),
                line.line().signed().by(),
                line.line().signed().at(),
                line.missing().stream()
                        .map(need -> new DerivationContract.MissingInput(sentences.text(need.sentence()), need.page()))
                        .toList(),
                given(line),
                line.line().evidence().stream()
                        .map(piece -> evidence(piece, mayOpen))
                        .toList());
    }

    private static DerivationContract.ScoredBy scoredBy(ScoreSheetView sheet) {
        var criteria = sheet.criteria();
        return new DerivationContract.ScoredBy(
                criteria.id().value(),
                criteria.code(),
                criteria.version(),
                criteria.title(),
                criteria.basis(),
                clause(sheet));
    }

    private static String clause(ScoreSheetView sheet) {
        return "/criteria-sheets/" + sheet.criteria().id().value();
    }

    private DerivationContract.DerivedTotals totals(SheetDerivation.Totals totals) {
        return new DerivationContract.DerivedTotals(
                derived(totals.self()),
                totals.byTeam().map(this::derived).orElse(null),
                totals.counted().map(this::derived).orElse(null));
    }

    private DerivationContract.DerivedPoints derived(Derivation derivation) {
        return new DerivationContract.DerivedPoints(
                plain(derivation.points()), derivation.excluded(), steps(derivation.steps()), List.of(), null);
    }

    private DerivationContract.DerivedPoints worked(Worked worked) {
        return new DerivationContract.DerivedPoints(
                plain(worked.derivation().points()),
                worked.derivation().excluded(),
                steps(worked.derivation().steps()),
                worked.figures().stream().map(ToldDerivations::input).toList(),
                worked.target().map(ToldDerivations::target).orElse(null));
    }

    private List<DerivationContract.DerivedStep> steps(List<Step> steps) {
        return steps.stream()
                .map(step -> new DerivationContract.DerivedStep(
                        sentences.text(step.sentence()),
                        step.sentence().code(),
                        step.sentence().arguments().stream()
                                .map(argument -> argument instanceof Sentence inner
                                        ? sentences.text(inner)
                                        : argument.toString())
                                .toList(),
                        plain(step.result())))
                .toList();
    }

    /** Named after the team as soon as one of its numbers is in it. */
    private static DerivationContract.DerivedInput input(UsedFigure figure) {
        var source = figure.claims().stream()
                .map(UsedClaim::source)
                .filter(it -> it == ClaimSource.INSPECTED)
                .findFirst()
                .orElse(ClaimSource.SCORE_SHEET);
        return new DerivationContract.DerivedInput(
                figure.indicator(),
                figure.name(),
                Told.plain(figure.value()),
                figure.shown(),
                source.name(),
                figure.page(),
                figure.claims().stream().map(ToldDerivations::claim).toList());
    }

    private static DerivationContract.UsedClaim claim(UsedClaim claim) {
        return new DerivationContract.UsedClaim(
                claim.indicator(),
                claim.source().name(),
                claim.asOf(),
                claim.printed(),
                claim.place().orElse(null),
                claim.by(),
                claim.at().orElse(null),
                claim.page());
    }

    private static DerivationContract.DerivedTarget target(UsedTarget target) {
        return new DerivationContract.DerivedTarget(
                Told.plain(target.value()), target.shown(), target.source().name(), target.origin(), target.page());
    }

    private static DerivationContract.@Nullable GivenPoints given(LineDerivation line) {
        var inspected = line.line().inspected();
        return inspected
                .points()
                .map(points -> new DerivationContract.GivenPoints(
                        Told.plain(points.value()),
                        inspected.reason(),
                        inspected.basis(),
                        inspected.by(),
                        inspected.at()))
                .orElse(null);
    }

    private static DerivationContract.DerivedEvidence evidence(EvidenceView piece, boolean mayOpen) {
        return new DerivationContract.DerivedEvidence(
                piece.id(),
                piece.title(),
                piece.documentNumber().orElse(null),
                piece.documentDate().orElse(null),
                mayOpen ? "/evidence/" + piece.id() + "/file" : null);
    }

    private List<String> texts(Stream<Sentence> said) {
        return said.map(sentences::text).toList();
    }

    private static @Nullable String plain(Optional<Points> points) {
        return points.map(found -> Told.plain(found.value())).orElse(null);
    }
}

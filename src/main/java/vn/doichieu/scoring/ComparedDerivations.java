package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.CriteriaSheets;
import vn.doichieu.criteria.rules.Step;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.DerivationComparison.Below;
import vn.doichieu.scoring.DerivationComparison.Effect;
import vn.doichieu.scoring.DerivationComparison.Pair;
import vn.doichieu.scoring.rules.AlignedStep;
import vn.doichieu.scoring.rules.LimitEffect;
import vn.doichieu.shared.Sentence;

/** Puts two ways of scoring a line side by side. */
@Component
class ComparedDerivations {

    private final Counterparts counterparts;
    private final CriteriaSheets criteria;

    ComparedDerivations(Counterparts counterparts, CriteriaSheets criteria) {
        this.counterparts = counterparts;
        this.criteria = criteria;
    }

    DerivationComparison of(
            SheetDerivation own, String code, Counterpart with, Optional<SheetDerivation> other, CurrentUser by) {
        var line = own.line(code).orElseThrow(() -> new NotFoundException("line " + code));
        var pair = with.inspected() ? Optional.of(byTeam(own, line)) : other.map(sheet -> beside(own, line, sheet));
        return new DerivationComparison(own, line, with, counterparts.of(own, line, by), pair);
    }

    private Pair beside(SheetDerivation own, LineDerivation line, SheetDerivation other) {
        var versions = SheetVersions.of(own.sheet(), other.sheet(), criteria);
        var there = versions.elsewhere(line.code(), own.sheet().criteria().id())
                .flatMap(other::line)
                .map(found -> counted(other, found, own))
                .orElseGet(() -> ComparedSide.none(Counterparts.name(other.sheet(), own.sheet()), other));
        return pair(counted(own, line, other), there, versions);
    }

    private Pair byTeam(SheetDerivation own, LineDerivation line) {
        return pair(
                ComparedSide.team(Sentence.of("scoring.compare.side.team"), own, line),
                ComparedSide.self(Sentence.of("scoring.compare.side.self"), own, line),
                SheetVersions.of(own.sheet(), own.sheet(), criteria));
    }

    /** The points that count; a sheet nobody has inspected has those of its unit. */
    private static ComparedSide counted(SheetDerivation of, LineDerivation line, SheetDerivation besides) {
        var name = Counterparts.name(of.sheet(), besides.sheet());
        return line.byTeam().isPresent()
                ? ComparedSide.team(Sentence.of("scoring.compare.side.byTeam", name), of, line)
                : ComparedSide.self(Sentence.of("scoring.compare.side.bySelf", name), of, line);
    }

    private static Pair pair(ComparedSide one, ComparedSide other, SheetVersions versions) {
        var difference = one.points().flatMap(points -> other.points().map(points::minus));
        var reasons = ComparedReasons.of(one, other);
        var below = below(one, other, versions);
        return new Pair(
                one,
                other,
                difference,
                ComparedReasons.headline(one, other, difference, reasons, below),
                reasons,
                AlignedStep.align(steps(one), steps(other)),
                effects(one, other),
                versions.differ(),
                versions.changed(one, other),
                below);
    }

    private static List<Step> steps(ComparedSide side) {
        return side.worked().map(worked -> worked.derivation().steps()).orElse(List.of());
    }

    /** What bears on both alike explains nothing. */
    private static List<Effect> effects(ComparedSide one, ComparedSide other) {
        var ones = limits(one);
        var others = limits(other);
        return Stream.concat(
                        ones.stream()
                                .filter(limit -> !others.contains(limit))
                                .map(limit -> new Effect(one.label(), limit)),
                        others.stream()
                                .filter(limit -> !ones.contains(limit))
                                .map(limit -> new Effect(other.label(), limit)))
                .toList();
    }

    private static List<LimitEffect> limits(ComparedSide side) {
        return side.worked().map(worked -> LimitEffect.in(worked.derivation())).orElse(List.of());
    }

    private static List<Below> below(ComparedSide one, ComparedSide other, SheetVersions versions) {
        var matched = new HashSet<String>();
        var rows = new ArrayList<Below>();
        for (var line : children(one)) {
            var there = versions.elsewhere(line.code(), one.criteria().id());
            there.ifPresent(matched::add);
            rows.add(new Below(line.code(), line.title(), true, one.points(line.code()), there.flatMap(other::points)));
        }
        children(other).stream()
                .filter(line -> !matched.contains(line.code()))
                .map(line -> new Below(line.code(), line.title(), false, Optional.empty(), other.points(line.code())))
                .forEach(rows::add);
        return rows;
    }

    private static List<CriteriaSheetView.Line> children(ComparedSide side) {
        var above = side.line().map(LineDerivation::code);
        return side.criteria().lines().stream()
                .filter(line -> above.isPresent() && line.parent().equals(above))
                .toList();
    }
}

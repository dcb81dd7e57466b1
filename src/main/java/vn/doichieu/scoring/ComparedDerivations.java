package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetView;
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

    ComparedDerivations(Counterparts counterparts) {
        this.counterparts = counterparts;
    }

    DerivationComparison of(
            SheetDerivation own, String code, Counterpart with, Optional<SheetDerivation> other, CurrentUser by) {
        var line = own.line(code).orElseThrow(() -> new NotFoundException("line " + code));
        var pair = with.inspected()
                ? Optional.of(byTeam(own, line))
                : other.map(sheet -> pair(counted(own, line, sheet), same(line, own, sheet)));
        return new DerivationComparison(own, line, with, counterparts.of(own, line, by), pair);
    }

    private static Pair byTeam(SheetDerivation own, LineDerivation line) {
        return pair(
                ComparedSide.team(Sentence.of("scoring.compare.side.team"), own, line),
                ComparedSide.self(Sentence.of("scoring.compare.side.self"), own, line));
    }

    private static ComparedSide same(LineDerivation line, SheetDerivation own, SheetDerivation other) {
        return SheetVersions.same(line.criterion(), own.sheet(), other.sheet())
                .flatMap(there -> other.line(there.code()))
                .map(there -> counted(other, there, own))
                .orElseGet(() -> ComparedSide.none(Counterparts.name(other.sheet(), own.sheet()), other));
    }

    /** The points that count; a sheet nobody has inspected has those of its unit. */
    private static ComparedSide counted(SheetDerivation of, LineDerivation line, SheetDerivation besides) {
        var name = Counterparts.name(of.sheet(), besides.sheet());
        return line.byTeam().isPresent()
                ? ComparedSide.team(Sentence.of("scoring.compare.side.byTeam", name), of, line)
                : ComparedSide.self(Sentence.of("scoring.compare.side.bySelf", name), of, line);
    }

    private static Pair pair(ComparedSide one, ComparedSide other) {
        var difference = one.points().flatMap(points -> other.points().map(points::minus));
        var reasons = ComparedReasons.of(one, other);
        var below = below(one, other);
        return new Pair(
                one,
                other,
                difference,
                ComparedReasons.headline(one, other, difference, reasons, below),
                reasons,
                AlignedStep.align(steps(one), steps(other)),
                effects(one, other),
                !one.criteria().id().equals(other.criteria().id()),
                SheetVersions.changed(one, other),
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

    private static List<Below> below(ComparedSide one, ComparedSide other) {
        var matched = new HashSet<String>();
        var rows = new ArrayList<Below>();
        for (var line : children(one)) {
            var there = SheetVersions.same(line, one.sheet(), other.sheet());
            there.ifPresent(found -> matched.add(found.code()));
            rows.add(new Below(
                    line.code(),
                    line.title(),
                    true,
                    one.points(line.code()),
                    there.flatMap(found -> other.points(found.code()))));
        }
        children(other).stream()
                .filter(line -> !matched.contains(line.code()))
                .map(line -> new Below(
                        line.code(), line.title(), false, Optional.empty(), other.points(line.code())))
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

package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.doichieu.criteria.CriteriaSheetView.Line;
import vn.doichieu.criteria.LineDifference.Aspect;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.shared.Points;

class SheetDifferenceTest {

    private final CriteriaSheetView sheet = CriteriaFixture.sheet();

    @Test
    void theSameSheetDiffersInNothing() {
        assertThat(SheetDifference.between(sheet, sheet).isEmpty()).isTrue();
    }

    @Test
    void linesThatCameAndWentAreNamed() {
        var without = with(lines -> lines.subList(0, 2));
        assertThat(SheetDifference.between(sheet, without).lines())
                .extracting(LineDifference::code, LineDifference::isGone)
                .containsExactly(tuple("A.2", true), tuple("E", true));
        assertThat(SheetDifference.between(without, sheet).lines())
                .allMatch(LineDifference::isNew)
                .hasSize(2);
    }

    @Test
    void aTitleAndAMaximumAndARuleAreToldApart() {
        var renamed = change("A.1", line -> of(line, "Tên mới", line.rule(), line.evidenceRequired()));
        assertThat(aspects(renamed)).containsExactly(Aspect.TITLE);
        var rule = sheet.line("A.2").orElseThrow().rule();
        var more = new LineRule(rule.rule(), rule.min(), Points.of(6), rule.roundingStep(), rule.notApplicable());
        assertThat(aspects(change("A.2", line -> of(line, line.title(), more, line.evidenceRequired()))))
                .containsExactly(Aspect.POINTS);
        var manual = new LineRule(
                new ManualRule(new BigDecimal("0.5")), rule.min(), rule.max(), rule.roundingStep(), Optional.empty());
        assertThat(aspects(change("A.2", line -> of(line, line.title(), manual, false))))
                .containsExactly(Aspect.RULE, Aspect.EVIDENCE);
    }

    private List<Aspect> aspects(CriteriaSheetView after) {
        var lines = SheetDifference.between(sheet, after).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0).aspects();
    }

    private CriteriaSheetView change(String code, UnaryOperator<Line> change) {
        return with(lines -> {
            var changed = new ArrayList<>(lines);
            changed.replaceAll(line -> line.code().equals(code) ? change.apply(line) : line);
            return changed;
        });
    }

    private CriteriaSheetView with(UnaryOperator<List<Line>> change) {
        return new CriteriaSheetView(
                sheet.id(),
                sheet.code(),
                2,
                sheet.title(),
                sheet.total(),
                sheet.bonusMode(),
                sheet.bonusCap(),
                sheet.penaltyCap(),
                sheet.status(),
                sheet.basis(),
                change.apply(sheet.lines()));
    }

    private static Line of(Line line, String title, LineRule rule, boolean evidence) {
        return new Line(
                line.code(),
                line.parent(),
                line.depth(),
                line.part(),
                title,
                rule,
                line.leaf(),
                evidence,
                line.evidenceHint(),
                line.source());
    }
}

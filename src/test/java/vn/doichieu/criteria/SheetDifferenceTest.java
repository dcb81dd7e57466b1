package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.doichieu.criteria.LineDifference.Aspect;
import vn.doichieu.criteria.rules.ManualRule;
import vn.doichieu.criteria.rules.RuleData;

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
        var line = sheet.line("A.2").orElseThrow().text();
        assertThat(aspects(change("A.2", it -> of(it, it.code(), "Tên mới", it.max(), it.rule(), true))))
                .containsExactly(Aspect.TITLE);
        assertThat(aspects(change("A.2", it -> of(it, it.code(), it.title(), new BigDecimal("6"), it.rule(), true))))
                .containsExactly(Aspect.POINTS);
        var manual = RuleData.of(new ManualRule(new BigDecimal("0.5")));
        assertThat(aspects(change("A.2", it -> of(it, it.code(), it.title(), it.max(), manual, false))))
                .containsExactly(Aspect.RULE, Aspect.EVIDENCE);
        assertThat(aspects(change("A.2", it -> of(it, "A.9", line.title(), line.max(), line.rule(), true))))
                .containsExactly(Aspect.CODE);
    }

    private List<Aspect> aspects(CriteriaSheetView after) {
        var lines = SheetDifference.between(sheet, after).lines();
        assertThat(lines).hasSize(1);
        return lines.get(0).aspects();
    }

    private CriteriaSheetView change(String code, UnaryOperator<DraftLine> change) {
        return with(lines -> {
            var changed = new ArrayList<>(lines);
            changed.replaceAll(line -> line.code().equals(code) ? change.apply(line) : line);
            return changed;
        });
    }

    private CriteriaSheetView with(UnaryOperator<List<DraftLine>> change) {
        return CriteriaSheetView.of(
                sheet.id(),
                2,
                new SheetContent(sheet.head(), change.apply(sheet.content().lines())));
    }

    private static DraftLine of(
            DraftLine line, String code, String title, BigDecimal max, RuleData rule, boolean evidence) {
        return new DraftLine(
                code,
                line.parent(),
                line.part(),
                title,
                line.min(),
                max,
                rule,
                line.roundingStep(),
                line.notApplicable(),
                evidence,
                line.evidenceHint(),
                line.clause(),
                line.source(),
                line.sourceNote(),
                line.gate(),
                code.equals(line.code()) ? Optional.empty() : Optional.of(line.code()));
    }
}

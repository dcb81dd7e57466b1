package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.criteria.rules.Derivation;
import vn.doichieu.criteria.rules.SheetEvaluation;
import vn.doichieu.figures.rules.SheetFacts;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.UnitView;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.records.EvidenceWarning;
import vn.doichieu.scoring.rules.NodeTotal;
import vn.doichieu.scoring.rules.SheetTotals;
import vn.doichieu.shared.Points;

/**
 * A score sheet as a page shows it: every line with its answer, its points and how they came about.
 *
 * @param total how the unit's own points add up to those of the sheet
 */
public record ScoreSheetView(
        ScoreSheetId id,
        UnitView unit,
        Round round,
        CriteriaSheetView criteria,
        SheetStanding standing,
        boolean illustrative,
        SheetTotals totals,
        Map<String, NodeTotal> nodes,
        Derivation total,
        List<Line> lines,
        CarriedLines carried) {

    /**
     * One line. Inner nodes have no answer; their derivation adds up the unit's own points below them.
     *
     * @param fields the figures typed here; empty when an earlier line holds them
     * @param heldBy the earlier line that holds the figures this one is scored with
     */
    public record Line(
            long id,
            CriteriaSheetView.Line criterion,
            Answer answer,
            Optional<Points> self,
            Derivation derivation,
            InspectedScore inspected,
            Optional<String> note,
            int version,
            Signed signed,
            boolean illustrative,
            List<FigureField> fields,
            Optional<String> heldBy,
            List<EvidenceView> evidence) {

        public String code() {
            return criterion.code();
        }

        /** The code as part of an element's id. */
        public String anchor() {
            return code().replace('.', '-');
        }

        /** Points that count: the team's once it has scored, else the unit's own. */
        public Optional<Points> counted() {
            return inspected.points().or(() -> self);
        }

        /** The line asks for a number of its own; otherwise the figures of the unit give it. */
        public boolean entersNumber() {
            return criterion.rule().indicator().isEmpty();
        }

        /** Evidence dated outside the emulation year. */
        public List<EvidenceView> evidenceOutsideYear() {
            return evidence.stream()
                    .filter(piece -> piece.warnings().contains(EvidenceWarning.OUTSIDE_YEAR))
                    .toList();
        }

        public boolean lacksEvidence() {
            return criterion.evidenceRequired()
                    && evidence.isEmpty()
                    && self.map(points -> !points.isZero()).orElse(false);
        }
    }

    /** What the check of the unit's report needs to know of its sheet. */
    SheetFacts facts() {
        return facts(totals);
    }

    static SheetFacts facts(SheetTotals totals) {
        return new SheetFacts(
                totals.won().value(),
                totals.maximumNotScored().value(),
                totals.total().value());
    }

    public List<Line> leaves() {
        return lines.stream().filter(line -> line.criterion().leaf()).toList();
    }

    /** Leaves the unit has not scored. */
    public List<Line> unscored() {
        return leaves().stream().filter(line -> line.self().isEmpty()).toList();
    }

    /** The team has scored at least one line. */
    public boolean inspected() {
        return lines.stream().anyMatch(line -> line.inspected().points().isPresent());
    }

    /** How many figures the unit's report has and the sheet has not. */
    public long takeable() {
        return lines.stream()
                .flatMap(line -> line.fields().stream())
                .filter(FigureField::isTakeable)
                .count();
    }

    /** How inner lines and the total come about when these are the points of the leaves. */
    public SheetEvaluation addedUp(Function<Line, Optional<Points>> points) {
        return SheetScores.of(this, points).evaluation();
    }

    public Optional<Line> line(String code) {
        return lines.stream().filter(line -> line.code().equals(code)).findFirst();
    }
}

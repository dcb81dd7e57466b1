package vn.doichieu.scoring;

import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.CriteriaSheetView;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/**
 * How the points of one line came about: the unit's own, and beside them the team's.
 *
 * @param points the points on the sheet: of a leaf as stored, of an inner line the sum of its leaves
 * @param byTeam the points of the team, likewise
 * @param counted the points that count: of each leaf the team's once it has scored, else the unit's own, as far as gates let them
 * @param entered what a person entered on the line, in words
 * @param onSite what the rule leads to with the figures as the team has read them; empty while it has read no other
 */
public record LineDerivation(
        ScoreSheetView.Line line,
        Optional<Points> points,
        Optional<Points> byTeam,
        Optional<Points> counted,
        Worked self,
        List<Sentence> entered,
        List<MissingInput> missing,
        Optional<Worked> onSite) {

    public LineDerivation {
        entered = List.copyOf(entered);
        missing = List.copyOf(missing);
    }

    public String code() {
        return line.code();
    }

    public String anchor() {
        return line.anchor();
    }

    public CriteriaSheetView.Line criterion() {
        return line.criterion();
    }

    /**
     * The points written on the sheet, where they are no longer those the rule leads to: what was sent stays as it was,
     * even when a target is set later.
     */
    public boolean recordedOtherwise() {
        return criterion().leaf()
                && points.isPresent()
                && !points.equals(self.derivation().points());
    }

    /** The team gave other points than the unit gave itself. */
    public boolean changedByTeam() {
        return byTeam.isPresent() && !byTeam.equals(points);
    }

    /** The team gave other points than its own figures lead to. */
    public boolean teamOtherThanRule() {
        return byTeam.isPresent()
                && onSite.filter(worked -> !worked.derivation().points().equals(byTeam))
                        .isPresent();
    }
}

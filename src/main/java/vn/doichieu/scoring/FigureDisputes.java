package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Knows which disagreements between sources nobody has settled yet. The reconciliation lives above and answers here. */
public interface FigureDisputes {

    /** What is disputed, and the page where it is settled. */
    record Dispute(Sentence about, String page) {}

    /** By the code of each line of the sheet that the disputed figure feeds. */
    Map<String, List<Dispute>> open(UnitId unit, Round round);
}

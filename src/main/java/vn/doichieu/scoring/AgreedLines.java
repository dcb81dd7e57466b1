package vn.doichieu.scoring;

import java.util.List;
import java.util.Map;

/** How many lines the team agreed to at once, and those that wait for a disagreement of their figures to be settled. */
public record AgreedLines(int agreed, Map<String, List<FigureDisputes.Dispute>> waiting) {}

package vn.doichieu.scoring;

import java.math.BigDecimal;
import vn.doichieu.figures.rules.Target;

/** The target a line compares with, where it comes from, and the page of the ledger that has it. */
public record UsedTarget(
        String indicator, BigDecimal value, String shown, Target.Source source, String origin, String page) {}

package vn.doichieu.figures.rules;

import java.math.BigDecimal;

/** What the score sheet adds up to: points won, the maximum of the lines not yet scored, the maximum of the sheet. */
public record SheetFacts(BigDecimal won, BigDecimal maximumNotScored, BigDecimal maximum) {}

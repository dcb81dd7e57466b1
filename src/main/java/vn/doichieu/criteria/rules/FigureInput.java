package vn.doichieu.criteria.rules;

import java.math.BigDecimal;

/** A figure to score with, unrounded, and how it was reached, as officials write it: {@code 4.132 / 4.787 = 86,32 %}. */
public record FigureInput(BigDecimal value, String shown) {}

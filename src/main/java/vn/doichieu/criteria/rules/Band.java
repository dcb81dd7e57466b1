package vn.doichieu.criteria.rules;

import java.math.BigDecimal;

/** A range of the input and what it is worth: points, or a factor. */
public record Band(Interval interval, BigDecimal value) {}

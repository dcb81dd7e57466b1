package vn.doichieu.criteria.rules;

import vn.doichieu.shared.Points;

/**
 * A condition on a line, and on all that lies below it: its points count only when the named line, a leaf or an inner
 * one, has come to at least so many.
 */
public record Gate(String line, Points atLeast) {}

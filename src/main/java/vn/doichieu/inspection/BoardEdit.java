package vn.doichieu.inspection;

import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitScope;

/** A change of one draft: which version of it was seen, and who makes the change within which zone. */
public record BoardEdit(long decision, int version, UnitScope scope, Actor by) {}

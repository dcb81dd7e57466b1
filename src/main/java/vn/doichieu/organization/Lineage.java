package vn.doichieu.organization;

import java.util.List;

/**
 * The units that stood for a unit on an earlier day. When one of them also went elsewhere the lineage is not
 * {@code exact}: figures added up over it count work that others took over.
 */
public record Lineage(List<UnitView> units, boolean exact) {}

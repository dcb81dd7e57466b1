package vn.doichieu.organization;

import java.util.List;

/**
 * The units that stood for a unit on an earlier day, named as they were on it. Where {@code divided} names any, part of
 * what led to the unit went elsewhere: figures added up over the lineage count work that others took over.
 */
public record Lineage(List<UnitView> units, List<UnitView> divided) {

    public boolean exact() {
        return divided.isEmpty();
    }
}

package vn.doichieu.organization;

import java.util.List;

/** One page of the list of units; pages count from 1. */
public record UnitList(List<UnitRow> rows, int total, int page, int pages) {}

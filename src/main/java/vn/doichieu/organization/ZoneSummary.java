package vn.doichieu.organization;

import java.util.Optional;

/** A zone in the list, with its latest year that has members. */
public record ZoneSummary(
        ZoneView zone, ZoneKind kind, Optional<Integer> year, int members, Optional<String> head, boolean editable) {}

package vn.doichieu.fieldwork;

import java.time.LocalDateTime;

/** A finding as it stands. */
public record FindingView(
        long id, FindingKind kind, String body, boolean illustrative, int version, String by, LocalDateTime at) {}

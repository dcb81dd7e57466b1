package vn.doichieu.fieldwork;

/** What somebody found for one line of the checklist, and which version of the line that person was looking at. */
public record Tick(ChecklistResult result, String note, int version) {}

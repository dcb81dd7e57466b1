package vn.doichieu.fieldwork;

import vn.doichieu.inspection.InspectionId;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;

/** Something a leader should have seen before confirming the minutes: what is open at which unit, and where to look. */
public record Gap(InspectionId inspection, UnitView unit, Sentence what, String page) {}

package vn.doichieu.fieldwork;

import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** The team and the head of this inspection's unit have both confirmed; published before the transaction ends. */
public record InspectionConfirmed(InspectionId inspectionId, UnitId unit, Actor by) {}

package vn.doichieu.fieldwork;

import vn.doichieu.inspection.InspectionId;
import vn.doichieu.shared.Actor;

/** The team and the head of this inspection's unit have both confirmed; published before the transaction ends. */
public record InspectionConfirmed(InspectionId inspectionId, Actor by) {}

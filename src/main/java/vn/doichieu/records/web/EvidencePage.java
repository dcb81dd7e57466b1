package vn.doichieu.records.web;

import java.util.List;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.UnitView;
import vn.doichieu.records.EvidenceView;

/** The library of one unit and year, and which others the reader may open. */
record EvidencePage(
        UnitView unit,
        EmulationYear year,
        List<UnitView> units,
        List<EmulationYear> years,
        List<EvidenceView> evidence,
        boolean mayAdd) {}

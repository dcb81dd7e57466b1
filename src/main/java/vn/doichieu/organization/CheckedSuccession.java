package vn.doichieu.organization;

import java.util.List;

/** An order that was read and checked: what is shown of it, and what writing it needs. */
record CheckedSuccession(SuccessionPreview preview, List<SuccessionRules.Party> ending, List<UnitDraft> created) {}

package vn.doichieu.figures;

import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.organization.Round;
import vn.doichieu.shared.UnitId;

/** Where figures of a workbook go: a round, a source, and the one unit they are of; without one, the units they name. */
public record ImportPlace(Round round, ClaimSource source, Optional<UnitId> unit) {}

package vn.doichieu.inspection.rules;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/**
 * What the check has to know besides the teams. {@code titles} are message keys of the titles a unit aims for;
 * {@code elsewhere} tells of units another decision has put on its schedule for the same round;
 * {@code kinshipAuthority} is the document by which the zone allows what the rule of kinship forbids.
 */
public record Surroundings(
        Set<UnitId> zone,
        Kinship kinship,
        Set<InspectedPair> lastYear,
        Map<UnitId, Set<String>> titles,
        Map<UnitId, Sentence> elsewhere,
        Optional<String> kinshipAuthority,
        LocalDate planIssuedOn,
        Optional<LocalDate> decidedOn,
        LocalDate asOf) {}

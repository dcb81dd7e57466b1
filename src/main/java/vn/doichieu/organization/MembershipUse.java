package vn.doichieu.organization;

import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Lets a module say what it keeps of a unit in a year: a member with work done is not simply taken out of its zone. */
public interface MembershipUse {

    /** What there is, in words; empty when nothing would be left without its zone. */
    Optional<Sentence> of(UnitId unit, long emulationYearId);
}

package vn.doichieu.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.UnitId;

/**
 * Lets a module say what its things are called, and to whom: the history of a thing is for those who may read the thing
 * itself. What no module answers for does not exist.
 */
public interface Subjects {

    Set<Subject> kinds();

    /** Empty when there is no such thing, or when it is not for this person. */
    Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader);

    /** Everything of the unit in this round that this person may read, with a fixed number of queries. */
    Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader);

    /**
     * Entries about larger things that changed this one as well, and how. They stand in its history beside its own; what
     * the thing itself may be read by, they may be read by here.
     */
    default Map<SubjectRef, ToldElsewhere> toldElsewhere(Subject kind, long id) {
        return Map.of();
    }
}

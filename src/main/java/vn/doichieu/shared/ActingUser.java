package vn.doichieu.shared;

import java.util.Set;

/**
 * Whoever is signed in, as a parameter of controllers in modules that identity itself stands on. The others take the
 * richer type identity has for the same person.
 */
public interface ActingUser {

    /** As the journal keeps it. */
    Actor actor();

    boolean may(Permission permission);

    /** The units this right holds for. */
    UnitScope scope(Permission permission);

    /** The zones this right was given for, members or not: somebody has to let the first one in. */
    Set<Long> zones(Permission permission);

    /** True for a right that knows no borders of zones and units, as those of the administrator. */
    boolean everywhere(Permission permission);
}

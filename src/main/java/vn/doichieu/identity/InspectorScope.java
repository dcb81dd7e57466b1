package vn.doichieu.identity;

import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/** Tells which units an inspector visits. Teams live above this module, so they answer through this interface. */
public interface InspectorScope {

    UnitScope unitsToInspect(UserId inspector);
}

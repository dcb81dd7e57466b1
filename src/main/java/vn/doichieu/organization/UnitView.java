package vn.doichieu.organization;

import java.util.Optional;
import vn.doichieu.shared.UnitId;

/** A unit as others see it. {@code locality} is the place of its datelines. */
public record UnitView(
        UnitId id,
        String code,
        String name,
        String shortName,
        UnitKind kind,
        Optional<UnitId> parent,
        String locality) {

    UnitView called(String otherName, String otherShortName) {
        return new UnitView(id, code, otherName, otherShortName, kind, parent, locality);
    }
}

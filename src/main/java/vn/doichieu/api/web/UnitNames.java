package vn.doichieu.api.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Units as programs name them, by number or code. Outside the scope there are none. */
@Component
class UnitNames {

    private final Units units;

    UnitNames(Units units) {
        this.units = units;
    }

    Optional<UnitId> find(String name, UnitScope scope) {
        if (name.matches("\\d{1,18}")) {
            return Optional.of(new UnitId(Long.parseLong(name))).filter(scope::contains);
        }
        return Optional.ofNullable(all(scope).get(name));
    }

    Map<String, UnitId> all(UnitScope scope) {
        var names = new HashMap<String, UnitId>();
        units.units(scope.units()).forEach((id, unit) -> {
            names.put(String.valueOf(id.value()), id);
            names.put(unit.code(), id);
        });
        return names;
    }
}

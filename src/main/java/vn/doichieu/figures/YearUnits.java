package vn.doichieu.figures;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitScope;

/** The units of a scope that belong to a zone in a year, each department followed by what lies below it. */
@Component
class YearUnits {

    private static final Collator VIETNAMESE = Collator.getInstance(Locale.forLanguageTag("vi-VN"));

    private final Units units;

    YearUnits(Units units) {
        this.units = units;
    }

    List<UnitView> of(long emulationYear, UnitScope scope) {
        var years = units.yearsOfMembership(scope);
        var all = units.units(scope.units());
        Function<UnitView, String> department =
                unit -> Optional.ofNullable(unit.parent().map(all::get).orElse(unit))
                        .map(UnitView::shortName)
                        .orElse("");
        return all.values().stream()
                .filter(unit -> years.getOrDefault(unit.id(), Set.of()).contains(emulationYear))
                .sorted(Comparator.comparing(department, VIETNAMESE)
                        .thenComparing(UnitView::kind)
                        .thenComparing(UnitView::shortName, VIETNAMESE))
                .toList();
    }
}

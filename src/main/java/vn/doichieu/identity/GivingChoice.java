package vn.doichieu.identity;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.ZoneView;
import vn.doichieu.shared.UnitId;

/** What somebody may choose from when giving a role: roles, units, zones. Found by code or by name, diacritics or not. */
public record GivingChoice(Set<Role> roles, List<UnitView> units, List<ZoneView> zones) {

    /** Between the code and the name in lists to choose from. */
    private static final String BETWEEN = " · ";

    public static String label(UnitView unit) {
        return unit.code() + BETWEEN + unit.name();
    }

    public static String label(ZoneView zone) {
        return zone.code() + BETWEEN + zone.name();
    }

    public List<String> unitLabels() {
        return units.stream().map(GivingChoice::label).toList();
    }

    public List<String> scopeLabels() {
        return Stream.concat(unitLabels().stream(), zones.stream().map(GivingChoice::label))
                .toList();
    }

    public Optional<UnitId> unit(String typed) {
        var code = code(typed);
        return units.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .or(() -> only(units.stream()
                        .filter(unit -> isName(typed, unit.name()) || isName(typed, unit.shortName()))
                        .toList()))
                .map(UnitView::id);
    }

    public Optional<Long> zone(String typed) {
        var code = code(typed);
        return zones.stream()
                .filter(zone -> zone.code().equals(code))
                .findFirst()
                .or(() -> only(zones.stream()
                        .filter(zone -> isName(typed, zone.name()))
                        .toList()))
                .map(ZoneView::id);
    }

    /** Not a guess: of two zones none is meant. */
    public Optional<Long> onlyZone() {
        return only(zones).map(ZoneView::id);
    }

    private static String code(String typed) {
        return typed.split(BETWEEN, 2)[0].strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isName(String typed, String name) {
        return !typed.isBlank() && Plain.words(typed).equals(Plain.words(name));
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}

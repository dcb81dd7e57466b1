package vn.doichieu.scoring.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.scoring.OpenRound;
import vn.doichieu.scoring.SheetSummary;

/** The list of sheets, of one year or of all, and the rounds for which a sheet can be begun. */
public record SheetListPage(
        List<SheetSummary> sheets, List<OpenRound> offered, List<Integer> years, Optional<Integer> year) {

    static SheetListPage of(List<SheetSummary> all, List<OpenRound> offered, @Nullable Integer year) {
        var years = all.stream()
                .map(sheet -> sheet.round().year())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        var chosen = Optional.ofNullable(year).filter(years::contains);
        return new SheetListPage(
                all.stream()
                        .filter(sheet -> chosen.map(
                                        wanted -> wanted == sheet.round().year())
                                .orElse(true))
                        .toList(),
                offered,
                years,
                chosen);
    }
}

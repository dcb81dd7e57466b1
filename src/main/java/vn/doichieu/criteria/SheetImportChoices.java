package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Sentence;

/** Where these zones can import a sheet to: a new one in each of their years, the latest first, or one of their drafts. */
@Component
class SheetImportChoices {

    private final Units units;
    private final Rounds rounds;
    private final SheetShelf shelf;

    SheetImportChoices(Units units, Rounds rounds, SheetShelf shelf) {
        this.units = units;
        this.rounds = rounds;
        this.shelf = shelf;
    }

    List<SheetImportChoice> of(Set<Long> zones) {
        var choices = new ArrayList<SheetImportChoice>();
        for (var zone : units.zones()) {
            if (zones.contains(zone.id())) {
                var years = units.yearsOf(zone.id());
                rounds.years().stream()
                        .filter(year -> years.contains(year.id()))
                        .map(year -> new SheetImportChoice(
                                "new-" + year.id() + "-" + zone.id(),
                                Sentence.of("criteria.import.newSheet", String.valueOf(year.year()), zone.name())))
                        .forEach(choices::add);
            }
        }
        shelf.all(zones).stream()
                .filter(sheet -> sheet.state() == SheetState.DRAFT)
                .map(sheet -> new SheetImportChoice(
                        "draft-" + sheet.id().value(),
                        Sentence.of(
                                "criteria.import.overDraft",
                                sheet.code(),
                                String.valueOf(sheet.version()),
                                sheet.title())))
                .forEach(choices::add);
        return List.copyOf(choices);
    }
}

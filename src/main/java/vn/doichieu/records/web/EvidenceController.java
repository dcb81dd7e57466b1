package vn.doichieu.records.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The evidence of the units somebody may see, one unit and year at a time. */
@Controller
@RequestMapping("/evidence")
class EvidenceController {

    private final EvidenceLibrary library;
    private final Units units;
    private final Rounds rounds;

    EvidenceController(EvidenceLibrary library, Units units, Rounds rounds) {
        this.library = library;
        this.units = units;
        this.rounds = rounds;
    }

    @GetMapping
    String list(
            @RequestParam(required = false) @Nullable Long unit,
            @RequestParam(required = false) @Nullable Long year,
            CurrentUser user,
            Model model) {
        var readable = readable(user);
        if (readable.isEmpty() && unit == null) {
            return "records/none";
        }
        var chosen = chosen(readable, Optional.ofNullable(unit), user);
        var years = rounds.years();
        var scope = user.scope(Permission.EVIDENCE_READ);
        var emulationYear = year(years, Optional.ofNullable(year), of -> library.of(chosen.id(), of.id(), scope));
        model.addAttribute(
                "page",
                new EvidencePage(
                        chosen,
                        emulationYear,
                        readable,
                        years,
                        library.of(chosen.id(), emulationYear.id(), scope),
                        user.scope(Permission.EVIDENCE_ADD).contains(chosen.id())));
        return "records/list";
    }

    /** The one asked for, else the latest with anything in it, else the latest. */
    private static EmulationYear year(
            List<EmulationYear> years, Optional<Long> asked, Function<EmulationYear, List<?>> evidence) {
        return years.stream()
                .filter(candidate -> asked.isPresent()
                        ? candidate.id() == asked.get()
                        : !evidence.apply(candidate).isEmpty())
                .findFirst()
                .or(() -> asked.isPresent() ? Optional.empty() : years.stream().findFirst())
                .orElseThrow(() -> new NotFoundException("emulation year"));
    }

    private List<UnitView> readable(CurrentUser user) {
        return units.units(user.scope(Permission.EVIDENCE_READ).units()).values().stream()
                .sorted(Comparator.comparing(UnitView::kind)
                        .thenComparing(view -> view.id().value()))
                .toList();
    }

    /** The one asked for, else the own one, else the first. */
    private static UnitView chosen(List<UnitView> readable, Optional<Long> asked, CurrentUser user) {
        var own = user.scope(Permission.EVIDENCE_ADD);
        return asked.isPresent()
                ? first(readable, new UnitId(asked.get())).orElseThrow(() -> new NotFoundException("unit"))
                : readable.stream()
                        .filter(view -> own.contains(view.id()))
                        .findFirst()
                        .or(() -> readable.stream().findFirst())
                        .orElseThrow(() -> new NotFoundException("unit"));
    }

    private static Optional<UnitView> first(List<UnitView> readable, UnitId id) {
        return readable.stream().filter(view -> view.id().equals(id)).findFirst();
    }
}

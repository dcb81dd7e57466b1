package vn.doichieu.api.web;

import java.util.Comparator;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.figures.ReadableFigures;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.Permission;

/** What figures are about: years and rounds, the units one may read of, indicators. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ListController {

    private final Rounds rounds;
    private final Units units;
    private final ReadableFigures figures;

    ListController(Rounds rounds, Units units, ReadableFigures figures) {
        this.rounds = rounds;
        this.units = units;
        this.figures = figures;
    }

    @GetMapping("/years")
    Contract.All<Contract.Year> years() {
        return new Contract.All<>(rounds.years().stream().map(Told::year).toList());
    }

    @GetMapping("/rounds")
    Contract.All<Contract.Round> rounds() {
        return new Contract.All<>(rounds.all().stream().map(Told::round).toList());
    }

    @GetMapping("/units")
    Contract.All<Contract.Unit> units(CurrentUser user) {
        return new Contract.All<>(units.units(user.scope(Permission.FIGURE_READ).units()).values().stream()
                .sorted(Comparator.comparing((UnitView unit) -> unit.id().value()))
                .map(Told::unit)
                .toList());
    }

    @GetMapping("/indicators")
    Contract.All<Contract.Indicator> indicators() {
        return new Contract.All<>(
                figures.indicators().ordered().stream().map(Told::indicator).toList());
    }
}

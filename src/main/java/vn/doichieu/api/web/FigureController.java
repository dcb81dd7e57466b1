package vn.doichieu.api.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.figures.ReadableFigures;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;

/** Figures of one unit or of all one may read, part by part. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class FigureController {

    private final ReadableFigures figures;
    private final Rounds rounds;
    private final UnitNames names;

    FigureController(ReadableFigures figures, Rounds rounds, UnitNames names) {
        this.figures = figures;
        this.rounds = rounds;
        this.names = names;
    }

    @GetMapping("/figures")
    Contract.Part<Contract.Figures> figures(
            @RequestParam long round,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        var asked = asked(unit, after, limit, user);
        var of = rounds.round(round);
        var items = figures.of(asked.units(), of, user).entrySet().stream()
                .map(entry -> Told.figures(entry.getKey(), entry.getValue()))
                .toList();
        return new Contract.Part<>(of.id(), items, asked.next("/api/figures", round, limit));
    }

    private Asked asked(@Nullable String unit, @Nullable Long after, @Nullable Integer limit, CurrentUser user) {
        // The right itself is asked for before any unit is looked up.
        figures.indicators();
        return unit == null ? Asked.part(after, limit, user) : Asked.one(unit, user, names);
    }
}

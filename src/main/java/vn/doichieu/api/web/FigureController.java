package vn.doichieu.api.web;

import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.figures.ReadableFigures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;

/** Figures and their comparison, of one unit or of all one may read, part by part. */
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
        return part(rounds.round(round), asked, user, Told::figures, asked.next("/api/figures", round, limit));
    }

    @GetMapping("/reconciliations")
    Contract.Part<Contract.Reconciliations> reconciliations(
            @RequestParam long round,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        var asked = asked(unit, after, limit, user);
        var next = asked.next("/api/reconciliations", round, limit);
        return part(rounds.round(round), asked, user, Told::reconciliations, next);
    }

    private Asked asked(@Nullable String unit, @Nullable Long after, @Nullable Integer limit, CurrentUser user) {
        // The right itself is asked for before any unit is looked up.
        figures.indicators();
        return unit == null ? Asked.part(after, limit, user) : Asked.one(unit, user, names);
    }

    private <T> Contract.Part<T> part(
            Round round,
            Asked asked,
            CurrentUser user,
            BiFunction<UnitView, UnitFigures, T> words,
            @Nullable String next) {
        List<T> items = figures.of(asked.units(), round, user).entrySet().stream()
                .map(entry -> words.apply(entry.getKey(), entry.getValue()))
                .toList();
        return new Contract.Part<>(round.id(), items, next);
    }
}

package vn.doichieu.api.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.figures.ReadableFigures;
import vn.doichieu.figures.UnitFigures;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.reconciliation.BoardItem;
import vn.doichieu.reconciliation.ReadableBoards;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Sources side by side, and what unit, team and zone have said where they disagree. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class ReconciliationController {

    private final ReadableFigures figures;
    private final ReadableBoards boards;
    private final ToldDiscrepancies told;
    private final Rounds rounds;
    private final UnitNames names;

    ReconciliationController(
            ReadableFigures figures, ReadableBoards boards, ToldDiscrepancies told, Rounds rounds, UnitNames names) {
        this.figures = figures;
        this.boards = boards;
        this.told = told;
        this.rounds = rounds;
        this.names = names;
    }

    @GetMapping("/reconciliations")
    Contract.Part<Contract.Reconciliations> reconciliations(
            @RequestParam long round,
            @RequestParam(required = false) @Nullable String unit,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long after,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentUser user) {
        // The right itself is asked for before any unit is looked up.
        figures.indicators();
        var wanted = Optional.ofNullable(state).map(ReconciliationController::state);
        var asked = unit == null ? Asked.part(after, limit, user) : Asked.one(unit, user, names);
        var of = rounds.round(round);
        var found = boards.of(asked.units(), of, user.scope(Permission.FIGURE_READ));
        var items = figures.of(asked.units(), of, user).entrySet().stream()
                .map(entry -> unit(entry.getKey(), entry.getValue(), found, wanted))
                .toList();
        var path = "/api/reconciliations" + wanted.map(it -> "?state=" + it).orElse("");
        return new Contract.Part<>(of.id(), items, asked.next(path, round, limit));
    }

    private Contract.Reconciliations unit(
            UnitView unit,
            UnitFigures compared,
            Map<UnitId, List<BoardItem>> found,
            Optional<DiscrepancyState> wanted) {
        var items = found.getOrDefault(unit.id(), List.of()).stream()
                .filter(item -> wanted.map(state -> item.state() == state).orElse(true))
                .toList();
        return Told.reconciliations(unit, compared, told.all(items));
    }

    private static DiscrepancyState state(String named) {
        return Arrays.stream(DiscrepancyState.values())
                .filter(state -> state.name().equals(named))
                .findFirst()
                .orElseThrow(() -> new Faults(List.of(Fault.of(
                        1,
                        "state",
                        Sentence.of(
                                "api.state.unknown",
                                String.join(
                                        ", ",
                                        Arrays.stream(DiscrepancyState.values())
                                                .map(Enum::name)
                                                .toList()))))));
    }
}

package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.figures.FigureKey;
import vn.doichieu.figures.Figures;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/**
 * The reported figures of a unit. A cell saves by itself; what comes back is never the input, only its state and what
 * follows from it. Without htmx the whole page comes back, with what was typed.
 */
@Controller
@RequestMapping("/figures/{roundId}/{unitId}")
class FiguresController {

    /** The cell that was typed into. {@code id} is what its parts are called in the page. */
    public record Cell(FigureKey key, Column column, String typed, int version) {

        public String id() {
            return key.indicator() + column.suffix();
        }
    }

    /** The columns of the grid that are typed into. */
    public enum Column {
        PRINTED(""),
        SAME_PERIOD("-prior"),
        STATISTICS("-statistics"),
        OFFICE("-office");

        private final String suffix;

        Column(String suffix) {
            this.suffix = suffix;
        }

        public String suffix() {
            return suffix;
        }

        static Column of(@Nullable String address) {
            if (address == null) {
                return PRINTED;
            }
            return switch (address) {
                case "statistics" -> STATISTICS;
                case "office" -> OFFICE;
                default -> SAME_PERIOD;
            };
        }
    }

    private final Figures figures;
    private final Rounds rounds;

    FiguresController(Figures figures, Rounds rounds) {
        this.figures = figures;
        this.rounds = rounds;
    }

    @GetMapping
    String show(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user, Model model) {
        model.addAttribute("page", page(roundId, unitId, user));
        return "figures/show";
    }

    /** The report itself, the same day one year earlier as the report has it, the form of statistics, the own office. */
    @PostMapping({"/{indicator}", "/{indicator}/{column:same-period|statistics|office}"})
    String report(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable String indicator,
            @PathVariable(required = false) @Nullable String column,
            @RequestParam(defaultValue = "") String printed,
            @RequestParam int version,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        var typedInto = Column.of(column);
        var key = key(new UnitId(unitId), rounds.round(roundId), indicator, typedInto);
        var cell = new Cell(key, typedInto, printed, version);
        var status = save(cell, htmx, user, model);
        if (status == HttpStatus.OK && !htmx) {
            return "redirect:/figures/%d/%d#figure-%s".formatted(roundId, unitId, cell.id());
        }
        response.setStatus(status.value());
        model.addAttribute("cell", cell);
        model.addAttribute("page", page(roundId, unitId, user));
        return htmx ? "figures/_saved" : "figures/show";
    }

    private static FigureKey key(UnitId unit, Round round, String indicator, Column column) {
        return column == Column.OFFICE
                ? FigureKey.ofOffice(unit, round, indicator)
                : new FigureKey(unit, round, indicator, column == Column.SAME_PERIOD);
    }

    /** A cell somebody else saved in between shows both values; without htmx the 409 page does. */
    private HttpStatus save(Cell cell, boolean htmx, CurrentUser user, Model model) {
        try {
            var own = user.scope(Permission.FIGURE_REPORT);
            if (cell.column == Column.STATISTICS) {
                figures.statistics(cell.key, cell.typed, cell.version, user.actor(), own);
            } else {
                figures.report(cell.key, cell.typed, cell.version, user.actor(), own);
            }
            return HttpStatus.OK;
        } catch (StaleVersion stale) {
            if (!htmx) {
                throw stale;
            }
            model.addAttribute("stale", stale);
            return HttpStatus.CONFLICT;
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refused", refused.sentence());
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
    }

    private FiguresPage page(long roundId, long unitId, CurrentUser user) {
        var unit = new UnitId(unitId);
        var view = figures.show(unit, rounds.round(roundId), user.scope(Permission.FIGURE_READ));
        var own = user.scope(Permission.FIGURE_REPORT).contains(unit);
        var readable = user.scope(Permission.FIGURE_READ);
        return FiguresPage.of(view, own, Predecessors.of(view.figures(), readable, rounds.all()));
    }
}

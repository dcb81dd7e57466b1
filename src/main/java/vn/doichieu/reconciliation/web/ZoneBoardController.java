package vn.doichieu.reconciliation.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.figures.rules.Comparison;
import vn.doichieu.figures.rules.DiscrepancyCause;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.reconciliation.ZoneBoards;
import vn.doichieu.reconciliation.ZoneQuery;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The discrepancies of all units of the zone in one round. */
@Controller
@RequestMapping("/reconciliation/{roundId}")
class ZoneBoardController {

    private final ZoneBoards boards;
    private final Sentences sentences;

    ZoneBoardController(ZoneBoards boards, Sentences sentences) {
        this.boards = boards;
        this.sentences = sentences;
    }

    @GetMapping
    String show(
            @PathVariable long roundId,
            @RequestParam Optional<Long> unit,
            @RequestParam Optional<DiscrepancyState> state,
            @RequestParam Optional<DiscrepancyCause> cause,
            @RequestParam Optional<Comparison> result,
            @RequestParam(defaultValue = "1") int page,
            CurrentUser user,
            Model model) {
        var query = new ZoneQuery(unit.map(UnitId::new), state, cause, result, page);
        model.addAttribute("zone", boards.of(roundId, query, user.scope(Permission.OVERVIEW_READ)));
        return "reconciliation/zone";
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(
            @PathVariable long roundId,
            @RequestParam Optional<Long> unit,
            @RequestParam Optional<DiscrepancyState> state,
            @RequestParam Optional<DiscrepancyCause> cause,
            @RequestParam Optional<Comparison> result,
            CurrentUser user) {
        var query = new ZoneQuery(unit.map(UnitId::new), state, cause, result, 1);
        var rows = boards.all(roundId, query, user.scope(Permission.OVERVIEW_READ));
        return SpreadsheetDownload.of("chenh-lech.xlsx", new BoardWorkbook(sentences).of(rows));
    }
}

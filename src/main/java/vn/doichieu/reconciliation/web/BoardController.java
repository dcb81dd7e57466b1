package vn.doichieu.reconciliation.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.reconciliation.Discrepancies;
import vn.doichieu.reconciliation.UnitBoard;
import vn.doichieu.reconciliation.rules.DiscrepancyState;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The board of one unit in one round, and each discrepancy on a page of its own. */
@Controller
@RequestMapping("/reconciliation/{roundId}/{unitId}")
class BoardController {

    private final Discrepancies discrepancies;
    private final Sentences sentences;

    BoardController(Discrepancies discrepancies, Sentences sentences) {
        this.discrepancies = discrepancies;
        this.sentences = sentences;
    }

    @GetMapping
    String show(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam Optional<DiscrepancyState> state,
            CurrentUser user,
            Model model) {
        var board = board(roundId, unitId, user);
        model.addAttribute("board", board);
        model.addAttribute(
                "inspected",
                board.inspection().isPresent()
                        && user.scope(Permission.INSPECTION_READ).contains(new UnitId(unitId)));
        model.addAttribute("acts", Acts.of(board, user));
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("items", board.in(state));
        return "reconciliation/board";
    }

    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user) {
        var board = board(roundId, unitId, user);
        return SpreadsheetDownload.of("doi-chieu.xlsx", new BoardWorkbook(sentences).of(board));
    }

    @GetMapping("/{key}")
    String item(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable String key,
            CurrentUser user,
            Model model) {
        var board = board(roundId, unitId, user);
        model.addAttribute("page", ItemPage.of(board, key, user));
        model.addAttribute("typed", StatementForm.EMPTY);
        return "reconciliation/item";
    }

    private UnitBoard board(long round, long unit, CurrentUser user) {
        if (!user.may(Permission.FIGURE_READ)) {
            throw new NotFoundException("board");
        }
        return discrepancies.board(new UnitId(unit), round, user.scope(Permission.FIGURE_READ), user.id());
    }
}

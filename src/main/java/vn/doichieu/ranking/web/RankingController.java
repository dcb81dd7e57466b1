package vn.doichieu.ranking.web;

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
import vn.doichieu.ranking.Rankings;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The ranking of a zone in a round, as a page and as a workbook. */
@Controller
@RequestMapping("/rankings")
class RankingController {

    private final Rankings rankings;
    private final Sentences sentences;

    RankingController(Rankings rankings, Sentences sentences) {
        this.rankings = rankings;
        this.sentences = sentences;
    }

    @GetMapping
    String latest(
            @RequestParam Optional<Long> zone, @RequestParam Optional<Long> round, CurrentUser user, Model model) {
        model.addAttribute(
                "page",
                rankings.of(zone, round, user.scope(Permission.OVERVIEW_READ)).orElse(null));
        return "ranking/list";
    }

    @GetMapping("/{roundId}")
    String ofRound(@PathVariable long roundId, @RequestParam Optional<Long> zone, CurrentUser user, Model model) {
        return latest(zone, Optional.of(roundId), user, model);
    }

    @GetMapping("/{roundId}/workbook")
    ResponseEntity<byte[]> workbook(@PathVariable long roundId, @RequestParam Optional<Long> zone, CurrentUser user) {
        var ranking = rankings.of(zone, Optional.of(roundId), user.scope(Permission.OVERVIEW_READ))
                .orElseThrow(() -> new NotFoundException("round " + roundId));
        return SpreadsheetDownload.of("xep-hang.xlsx", new RankingWorkbook(sentences).of(ranking));
    }

    @GetMapping("/{roundId}/{unitId}")
    String ofUnit(@PathVariable long roundId, @PathVariable long unitId, CurrentUser user, Model model) {
        model.addAttribute("page", rankings.unit(roundId, new UnitId(unitId), user.scope(Permission.OVERVIEW_READ)));
        model.addAttribute("mayRecord", user.scope(Permission.UNIT_DISQUALIFY).contains(new UnitId(unitId)));
        return "ranking/unit";
    }
}

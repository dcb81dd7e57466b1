package vn.doichieu.ranking.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.ranking.Disqualifications;
import vn.doichieu.ranking.FoundAgainst;
import vn.doichieu.ranking.Rankings;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** The standing office records what keeps a unit from a band, and takes it back. */
@Controller
@RequestMapping("/rankings/{roundId}/{unitId}/disqualifications")
class DisqualificationController {

    private final Disqualifications disqualifications;
    private final Rankings rankings;

    DisqualificationController(Disqualifications disqualifications, Rankings rankings) {
        this.disqualifications = disqualifications;
        this.rankings = rankings;
    }

    @PostMapping
    String record(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String document,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var found = new FoundAgainst(code, reason, document);
        try {
            disqualifications.record(
                    roundId, new UnitId(unitId), found, user.scope(Permission.UNIT_DISQUALIFY), user.actor());
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("typed", found);
            return again(roundId, unitId, refusal, user, model, response);
        }
        redirect.addFlashAttribute("flash", "ranking.flash.recorded");
        return "redirect:/rankings/" + roundId + "/" + unitId;
    }

    @PostMapping("/{disqualification}/withdrawal")
    String withdraw(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable long disqualification,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var spot = new Disqualifications.Spot(roundId, new UnitId(unitId), disqualification, version);
        try {
            disqualifications.withdraw(spot, reason, user.scope(Permission.UNIT_DISQUALIFY), user.actor());
        } catch (BusinessRuleViolation refusal) {
            model.addAttribute("withdrawing", disqualification);
            model.addAttribute("reason", reason);
            return again(roundId, unitId, refusal, user, model, response);
        }
        redirect.addFlashAttribute("flash", "ranking.flash.withdrawn");
        return "redirect:/rankings/" + roundId + "/" + unitId;
    }

    /** The page as it stands, with the refusal and everything typed. */
    private String again(
            long roundId,
            long unitId,
            BusinessRuleViolation refusal,
            CurrentUser user,
            Model model,
            HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", refusal.sentence());
        model.addAttribute("page", rankings.unit(roundId, new UnitId(unitId), user.scope(Permission.OVERVIEW_READ)));
        model.addAttribute("mayRecord", true);
        return "ranking/unit";
    }
}

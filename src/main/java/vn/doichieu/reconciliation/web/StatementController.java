package vn.doichieu.reconciliation.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.reconciliation.Discrepancies;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** What unit, team and zone say about one discrepancy. */
@Controller
@RequestMapping("/reconciliation/{roundId}/{unitId}/{key}")
class StatementController {

    private final Discrepancies discrepancies;

    StatementController(Discrepancies discrepancies) {
        this.discrepancies = discrepancies;
    }

    /** The steps a form can ask for; the name is that of the form as well. */
    enum Step {
        EXPLANATION,
        NOTE,
        AGREEMENT,
        DISPUTE,
        DECISION,
        REOPENING;

        static Step of(String path) {
            return valueOf(path.toUpperCase(Locale.ROOT));
        }
    }

    @PostMapping("/{step:explanation|note|agreement|dispute|decision|reopening}")
    String say(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable String key,
            @PathVariable String step,
            @ModelAttribute StatementForm form,
            CurrentUser user,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        var spot = new Discrepancies.Spot(
                new UnitId(unitId), roundId, key, form.seen(), user.scope(Permission.FIGURE_READ));
        try {
            take(Step.of(step), spot, form, user);
        } catch (StaleVersion stale) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("stale", stale);
            return again(spot, step, form, user, model);
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.sentence());
            return again(spot, step, form, user, model);
        }
        redirect.addFlashAttribute("flash", "reconciliation.flash." + step);
        return "redirect:/reconciliation/" + roundId + "/" + unitId + "/" + key;
    }

    private void take(Step step, Discrepancies.Spot spot, StatementForm form, CurrentUser user) {
        var by = user.actor();
        switch (step) {
            case EXPLANATION ->
                discrepancies.explain(spot, form.statement(), user.scope(Permission.DISCREPANCY_EXPLAIN), by);
            case NOTE -> discrepancies.note(spot, form.statement(), Acts.reach(user), by);
            case AGREEMENT ->
                discrepancies.agree(spot, form.settlement(), user.scope(Permission.DISCREPANCY_SETTLE), by);
            case DISPUTE -> discrepancies.dispute(spot, form.settlement(), Acts.reach(user), by);
            case DECISION ->
                discrepancies.decide(spot, form.settlement(), user.scope(Permission.DISCREPANCY_DECIDE), by);
            case REOPENING -> discrepancies.reopen(spot, form.settlement().reason(), Acts.reach(user), by);
        }
    }

    /** The page as it stands now, with the refusal and everything typed. */
    private String again(Discrepancies.Spot spot, String step, StatementForm form, CurrentUser user, Model model) {
        var board = discrepancies.board(spot.unit(), spot.round(), user.scope(Permission.FIGURE_READ), user.id());
        model.addAttribute("page", ItemPage.of(board, spot.key(), user));
        model.addAttribute("step", step);
        model.addAttribute("typed", form);
        return "reconciliation/item";
    }
}

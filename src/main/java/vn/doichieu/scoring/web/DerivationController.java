package vn.doichieu.scoring.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.Counterpart;
import vn.doichieu.scoring.Derivations;
import vn.doichieu.scoring.ScoreSheetId;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.shared.Permission;

/** How points came about: all lines to print, one line as a page or below its row, and two ways of scoring it side by side. */
@Controller
@RequestMapping("/score-sheets/{id}/derivations")
class DerivationController {

    private final Derivations derivations;

    DerivationController(Derivations derivations) {
        this.derivations = derivations;
    }

    @GetMapping
    String sheet(@PathVariable long id, CurrentUser user, Model model) {
        var derivation = derivations.of(new ScoreSheetId(id), user);
        model.addAttribute("derivation", derivation);
        model.addAttribute("mayOpenEvidence", mayOpenEvidence(derivation.sheet(), user));
        return "scoring/derivations";
    }

    @GetMapping("/{code}")
    String line(
            @PathVariable long id,
            @PathVariable String code,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx,
            CurrentUser user,
            Model model) {
        var derivation = derivations.of(new ScoreSheetId(id), user);
        model.addAttribute("derivation", derivation);
        model.addAttribute("line", derivation.line(code).orElseThrow(() -> new NotFoundException("line " + code)));
        model.addAttribute("mayOpenEvidence", mayOpenEvidence(derivation.sheet(), user));
        return htmx ? "scoring/derivation-short" : "scoring/derivation";
    }

    @GetMapping("/{code}/comparison")
    String comparison(
            @PathVariable long id,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String with,
            CurrentUser user,
            Model model) {
        var chosen = Counterpart.read(with).orElseThrow(() -> new NotFoundException("comparison with " + with));
        model.addAttribute("compared", derivations.compare(new ScoreSheetId(id), code, chosen, user));
        return "scoring/derivation-comparison";
    }

    private static boolean mayOpenEvidence(ScoreSheetView sheet, CurrentUser user) {
        return user.scope(Permission.EVIDENCE_READ).contains(sheet.unit().id());
    }
}

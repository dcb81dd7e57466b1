package vn.doichieu.api.web;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.scoring.Derivations;
import vn.doichieu.scoring.ScoreSheetId;

/** How the points of a score sheet came about, whole or one line of it. */
@RestController
@RequestMapping(path = "/api/score-sheets/{id}/derivations", produces = MediaType.APPLICATION_JSON_VALUE)
class SheetDerivationController {

    private final Derivations derivations;
    private final ToldDerivations told;

    SheetDerivationController(Derivations derivations, ToldDerivations told) {
        this.derivations = derivations;
        this.told = told;
    }

    @GetMapping
    DerivationContract.SheetDerivation sheet(@PathVariable long id, CurrentUser user) {
        return told.sheet(derivations.of(new ScoreSheetId(id), user), user);
    }

    @GetMapping("/{code}")
    DerivationContract.LineDerivation line(@PathVariable long id, @PathVariable String code, CurrentUser user) {
        var derivation = derivations.of(new ScoreSheetId(id), user);
        return derivation
                .line(code)
                .map(line -> told.line(line, derivation.sheet(), user))
                .orElseThrow(() -> new NotFoundException("line " + code));
    }
}

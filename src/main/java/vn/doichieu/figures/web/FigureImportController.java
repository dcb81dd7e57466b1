package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.figures.ClaimImports;
import vn.doichieu.figures.ImportPlace;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** The report of a unit, or its statistics, from a workbook: the template, reading a file, looking at it, writing it. */
@Controller
@RequestMapping("/figures/{roundId}/{unitId}/import")
class FigureImportController {

    private final ClaimImports imports;
    private final Rounds rounds;

    FigureImportController(ClaimImports imports, Rounds rounds) {
        this.imports = imports;
        this.rounds = rounds;
    }

    @GetMapping
    String ask(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "UNIT_REPORT") String source,
            CurrentUser user,
            Model model) {
        return page(place(roundId, unitId, source), scope(user), model);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "UNIT_REPORT") String source,
            CurrentUser user) {
        var place = place(roundId, unitId, source);
        var kind = place.source() == ClaimSource.UNIT_REPORT ? "so-lieu-bao-cao" : "bieu-thong-ke";
        var name = "%s-%s.xlsx".formatted(kind, place.round().asOf());
        return SpreadsheetDownload.of(name, imports.template(place, scope(user)));
    }

    @PostMapping
    String read(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @RequestParam(defaultValue = "UNIT_REPORT") String source,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var place = place(roundId, unitId, source);
        try {
            var reading = imports.read(place, SentFile.name(file), SentFile.content(file), scope(user), user.actor());
            if (reading.draft().isPresent()) {
                return "redirect:/figures/%d/%d/import/%d"
                        .formatted(roundId, unitId, reading.draft().get());
            }
            model.addAttribute("faults", reading.faults());
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(place, scope(user), model);
    }

    @GetMapping("/{draft}")
    String preview(@PathVariable long draft, CurrentUser user, Model model) {
        model.addAttribute("preview", imports.preview(draft, scope(user), user.actor()));
        return "figures/import-preview";
    }

    @PostMapping("/{draft}")
    String write(
            @PathVariable long roundId,
            @PathVariable long unitId,
            @PathVariable long draft,
            @RequestParam(defaultValue = "0") int warningsRead,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var preview = imports.preview(draft, scope(user), user.actor());
        try {
            var written = imports.write(draft, warningsRead, scope(user), user.actor());
            redirect.addFlashAttribute("flash", "figures.imported.written");
            redirect.addFlashAttribute(
                    "flashArguments",
                    new Object[] {String.valueOf(written.added()), String.valueOf(written.changed())});
            return "redirect:/figures/%d/%d".formatted(roundId, unitId);
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
            model.addAttribute("preview", preview);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "figures/import-preview";
        }
    }

    private static UnitScope scope(CurrentUser user) {
        return user.scope(Permission.FIGURE_REPORT);
    }

    private ImportPlace place(long roundId, long unitId, String source) {
        var from = Optional.of(source)
                .filter(name -> name.equals("UNIT_REPORT") || name.equals("STATISTICS"))
                .map(ClaimSource::valueOf)
                .orElseThrow(() -> new NotFoundException("import of " + source));
        return new ImportPlace(rounds.round(roundId), from, Optional.of(new UnitId(unitId)));
    }

    private String page(ImportPlace place, UnitScope scope, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("start", imports.start(place, scope));
        return "figures/import";
    }
}

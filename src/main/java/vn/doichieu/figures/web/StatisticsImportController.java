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
import vn.doichieu.figures.StatisticsImports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** The statistics of all units of a zone from one workbook. */
@Controller
@RequestMapping("/statistics/import")
class StatisticsImportController {

    private final StatisticsImports imports;
    private final Rounds rounds;

    StatisticsImportController(StatisticsImports imports, Rounds rounds) {
        this.imports = imports;
        this.rounds = rounds;
    }

    @GetMapping
    String ask(@RequestParam Optional<Long> round, CurrentUser user, Model model) {
        return page(round(round), user, model);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam Optional<Long> round, CurrentUser user) {
        var chosen = chosen(round(round));
        var name = "thong-ke-%s.xlsx".formatted(chosen.asOf());
        return SpreadsheetDownload.of(name, imports.template(chosen, scope(user)));
    }

    @PostMapping
    String read(
            @RequestParam Optional<Long> round,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var chosen = chosen(round(round));
        try {
            var reading = imports.read(chosen, SentFile.name(file), SentFile.content(file), scope(user), user.actor());
            if (reading.draft().isPresent()) {
                return "redirect:/statistics/import/" + reading.draft().get();
            }
            model.addAttribute("faults", reading.faults());
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(Optional.of(chosen), user, model);
    }

    @GetMapping("/{draft}")
    String preview(@PathVariable long draft, CurrentUser user, Model model) {
        model.addAttribute("preview", imports.preview(draft, scope(user), user.actor()));
        return "figures/import-preview";
    }

    @PostMapping("/{draft}")
    String write(
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
            return "redirect:/statistics/import?round="
                    + preview.place().round().id();
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
            model.addAttribute("preview", preview);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "figures/import-preview";
        }
    }

    private static UnitScope scope(CurrentUser user) {
        return user.scope(Permission.FIGURE_IMPORT);
    }

    /** The one asked for, else the one units work on; none before any year was opened. */
    private Optional<Round> round(Optional<Long> asked) {
        return asked.map(rounds::round)
                .or(() -> rounds.current().stream().findFirst())
                .or(() -> rounds.all().stream().findFirst());
    }

    private static Round chosen(Optional<Round> round) {
        return round.orElseThrow(() -> new BusinessRuleViolation("figures.sheet.noRound"));
    }

    private String page(Optional<Round> round, CurrentUser user, Model model) {
        model.addAttribute("rounds", rounds.all());
        round.ifPresent(it -> {
            model.addAttribute("round", it);
            model.addAttribute("units", imports.units(it, scope(user)));
        });
        return "figures/statistics-import";
    }
}

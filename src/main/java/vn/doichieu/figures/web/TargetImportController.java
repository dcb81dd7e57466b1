package vn.doichieu.figures.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import vn.doichieu.figures.TargetFile;
import vn.doichieu.figures.TargetImports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.EmulationYear;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.Permission;

/** Targets from a workbook: the template, reading a file, looking at what would change, writing it. */
@Controller
@RequestMapping("/targets/import")
class TargetImportController {

    private final TargetImports imports;
    private final Rounds rounds;

    TargetImportController(TargetImports imports, Rounds rounds) {
        this.imports = imports;
        this.rounds = rounds;
    }

    @GetMapping
    String ask(@RequestParam(required = false) @Nullable Long year, CurrentUser user, Model model) {
        imports.template(year(year), user.scope(Permission.TARGET_EDIT));
        return page(year(year), "", "", model);
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template(@RequestParam(required = false) @Nullable Long year, CurrentUser user) {
        var chosen = year(year);
        var name = "chi-tieu-" + chosen.year() + ".xlsx";
        return SpreadsheetDownload.of(name, imports.template(chosen, user.scope(Permission.TARGET_EDIT)));
    }

    @PostMapping
    String read(
            @RequestParam(required = false) @Nullable Long year,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "") String document,
            @RequestParam(defaultValue = "") String from,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var chosen = year(year);
        try {
            var sent = new TargetFile(chosen.id(), SentFile.name(file), document, TypedDay.read(from));
            var reading = imports.read(sent, SentFile.content(file), user.scope(Permission.TARGET_EDIT), user.actor());
            if (reading.draft().isPresent()) {
                return "redirect:/targets/import/" + reading.draft().get();
            }
            model.addAttribute("faults", reading.faults());
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(chosen, document, from, model);
    }

    @GetMapping("/{id}")
    String preview(@PathVariable long id, CurrentUser user, Model model) {
        model.addAttribute("preview", imports.preview(id, user.scope(Permission.TARGET_EDIT), user.actor()));
        return "figures/target-preview";
    }

    @PostMapping("/{id}")
    String write(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var preview = imports.preview(id, user.scope(Permission.TARGET_EDIT), user.actor());
        try {
            int written = imports.write(id, reason, user.scope(Permission.TARGET_EDIT), user.actor());
            redirect.addFlashAttribute("flash", "figures.import.written");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(written)});
            return "redirect:/targets?year=" + preview.year().id();
        } catch (BusinessRuleViolation violation) {
            model.addAttribute("refused", violation.sentence());
            model.addAttribute("preview", preview);
            model.addAttribute("reason", reason);
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return "figures/target-preview";
        }
    }

    private EmulationYear year(@Nullable Long asked) {
        return rounds.years().stream()
                .filter(candidate -> asked == null || candidate.id() == asked)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("emulation year"));
    }

    private static String page(EmulationYear year, String document, String from, Model model) {
        model.addAttribute("year", year);
        model.addAttribute("document", document);
        model.addAttribute("from", from);
        return "figures/target-import";
    }
}

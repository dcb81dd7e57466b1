package vn.doichieu.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
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
import vn.doichieu.organization.UnitImports;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.ActingUser;
import vn.doichieu.shared.Sentence;

/** Units from a workbook: the template, the file, what was read with all faults, and the button that makes them. */
@Controller
@RequestMapping("/units/imports")
class UnitImportController {

    private final UnitImports imports;

    UnitImportController(UnitImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String begin(ActingUser user, Model model) {
        model.addAttribute("waiting", imports.waiting(user));
        return "organization/unit-imports";
    }

    @GetMapping("/template")
    ResponseEntity<byte[]> template() {
        return SpreadsheetDownload.of("mau-don-vi.xlsx", imports.template());
    }

    @PostMapping
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            ActingUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            return refused(Sentence.of("organization.import.noFile"), user, model, response);
        }
        try {
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            long id = imports.read(name.substring(0, Math.min(200, name.length())), file.getBytes(), user);
            return "redirect:/units/imports/" + id;
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), user, model, response);
        }
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, ActingUser user, Model model) {
        model.addAttribute("page", imports.show(id, user));
        return "organization/unit-import";
    }

    @PostMapping("/{id:\\d+}")
    String create(
            @PathVariable long id,
            ActingUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            int made = imports.create(id, user);
            redirect.addFlashAttribute("flash", "organization.import.made");
            redirect.addFlashAttribute("flashArguments", new Object[] {String.valueOf(made)});
            return "redirect:/units";
        } catch (BusinessRuleViolation refusal) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("refusal", refusal.sentence());
            return show(id, user, model);
        }
    }

    private String refused(Sentence why, ActingUser user, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", why);
        return begin(user, model);
    }
}

package vn.doichieu.criteria.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.criteria.HiddenRows;
import vn.doichieu.criteria.SheetImportTarget;
import vn.doichieu.criteria.SheetImports;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** A sheet from a workbook: sending a file, looking at the sheet it would become, importing it. */
@Controller
@RequestMapping("/criteria-sheets/import")
class SheetImportController {

    private final SheetImports imports;

    SheetImportController(SheetImports imports) {
        this.imports = imports;
    }

    @GetMapping
    String ask(@RequestParam(defaultValue = "") String target, CurrentUser user, Model model) {
        return page(target, user, model);
    }

    @PostMapping
    String read(
            @RequestParam(defaultValue = "") String target,
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            var into = SheetImportTarget.parse(target)
                    .orElseThrow(() -> new BusinessRuleViolation("criteria.import.chooseTarget"));
            var name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
            var content = file == null ? new byte[0] : file.getBytes();
            return "redirect:/criteria-sheets/import/" + imports.read(name, content, into, zones(user), user.actor());
        } catch (BusinessRuleViolation refused) {
            model.addAttribute("refused", refused.sentence());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return page(target, user, model);
    }

    @GetMapping("/{id}")
    String preview(
            @PathVariable long id,
            @RequestParam(defaultValue = "UNDECIDED") HiddenRows hidden,
            CurrentUser user,
            Model model) {
        model.addAttribute("preview", imports.preview(id, hidden, zones(user), user.actor()));
        return "criteria/import-preview";
    }

    @PostMapping("/{id}")
    String write(
            @PathVariable long id,
            @RequestParam(defaultValue = "UNDECIDED") HiddenRows hidden,
            @RequestParam(defaultValue = "false") boolean confirmed,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        try {
            var sheet = imports.write(id, hidden, confirmed, zones(user), user.actor());
            redirect.addFlashAttribute("flash", "criteria.import.flash");
            return "redirect:/criteria-sheets/" + sheet.value() + "/draft";
        } catch (BusinessRuleViolation refused) {
            return refused(id, hidden, refused.sentence(), user, model, response);
        }
    }

    private String refused(
            long id, HiddenRows hidden, Sentence refused, CurrentUser user, Model model, HttpServletResponse response) {
        model.addAttribute("refused", refused);
        model.addAttribute("preview", imports.preview(id, hidden, zones(user), user.actor()));
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return "criteria/import-preview";
    }

    private String page(String target, CurrentUser user, Model model) {
        model.addAttribute("target", target);
        model.addAttribute("choices", imports.targets(zones(user)));
        return "criteria/import";
    }

    private static Set<Long> zones(CurrentUser user) {
        return user.zones(Permission.CRITERIA_EDIT);
    }
}

package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.doichieu.identity.AccountImports;
import vn.doichieu.identity.Accounts;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.PublicAddress;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.shared.Sentence;

/** Invites many people from a workbook: template, upload, a look at everything, one button. */
@Controller
@RequestMapping("/accounts")
class AccountImportController {

    private static final String UPLOAD = "identity/import";

    /** A secret of ours has 43 characters; what is longer need not be computed with. */
    private static final int LONGEST_KEY = 100;

    private final AccountImports imports;
    private final Accounts accounts;
    private final Sentences sentences;
    private final PublicAddress site;

    AccountImportController(AccountImports imports, Accounts accounts, Sentences sentences, PublicAddress site) {
        this.imports = imports;
        this.accounts = accounts;
        this.sentences = sentences;
        this.site = site;
    }

    @GetMapping("/import")
    String ask(CurrentUser user, Model model) {
        model.addAttribute("choice", accounts.choice(user));
        return UPLOAD;
    }

    @GetMapping("/import/template")
    ResponseEntity<byte[]> template() {
        return SpreadsheetDownload.of("moi-nguoi-dung.xlsx", imports.template());
    }

    @PostMapping("/import")
    String read(
            @RequestParam(required = false) @Nullable MultipartFile file,
            CurrentUser user,
            Model model,
            HttpServletResponse response)
            throws IOException {
        try {
            if (file == null || Typed.text(file.getOriginalFilename()).isEmpty()) {
                throw new BusinessRuleViolation("identity.import.fileMissing");
            }
            long id = imports.read(Typed.text(file.getOriginalFilename()), file.getBytes(), user);
            return "redirect:/accounts/imports/" + id;
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), ask(user, model), model, response);
        }
    }

    @GetMapping("/imports/{draft}")
    String show(
            @PathVariable long draft,
            @RequestParam(required = false) @Nullable String page,
            CurrentUser user,
            Model model) {
        int number = Typed.number(page)
                .map(asked -> (int) Math.min(asked, Integer.MAX_VALUE))
                .orElse(1);
        model.addAttribute("page", imports.show(draft, number, user));
        return "identity/import-check";
    }

    /** The links stand on this answer alone; asked for again, nothing is created and none are shown. */
    @PostMapping("/imports/{draft}/creation")
    String create(
            @PathVariable long draft,
            CurrentUser user,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        try {
            model.addAttribute("page", imports.create(draft, user));
            model.addAttribute("site", site.originOf(request));
            return "identity/import-links";
        } catch (BusinessRuleViolation refusal) {
            return refused(refusal.sentence(), show(draft, null, user, model), model, response);
        }
    }

    @PostMapping("/imports/{draft}/links")
    ResponseEntity<byte[]> links(
            @PathVariable long draft,
            @RequestParam(defaultValue = "") String key,
            CurrentUser user,
            HttpServletRequest request) {
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw new BusinessRuleViolation("identity.import.linksGone");
        }
        return SpreadsheetDownload.of("lien-ket-moi.xlsx", imports.links(draft, key, site.originOf(request), user));
    }

    private String refused(Sentence why, String view, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("refusal", sentences.text(why));
        return view;
    }
}

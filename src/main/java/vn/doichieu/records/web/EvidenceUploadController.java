package vn.doichieu.records.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.Units;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.LocalPath;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitId;

/** Adds a file to the library of the own unit. */
@Controller
@RequestMapping("/evidence")
class EvidenceUploadController {

    private final EvidenceLibrary library;
    private final Units units;
    private final Rounds rounds;
    private final ConversionService conversion;

    EvidenceUploadController(
            EvidenceLibrary library,
            Units units,
            Rounds rounds,
            @Qualifier("mvcConversionService") ConversionService conversion) {
        this.library = library;
        this.units = units;
        this.rounds = rounds;
        this.conversion = conversion;
    }

    @GetMapping("/new")
    String form(
            @RequestParam long unit,
            @RequestParam long year,
            @RequestParam(required = false) @Nullable String back,
            CurrentUser user,
            Model model) {
        model.addAttribute("form", EvidenceForm.empty(unit, year, back));
        return page(unit, year, user, model);
    }

    /** Whose library it is stands in every form of this page; without it there is no page to come back to. */
    @PostMapping
    String add(
            @RequestParam long unit,
            @RequestParam long year,
            @ModelAttribute("form") EvidenceForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect)
            throws IOException {
        form.check(binding, conversion);
        if (!binding.hasErrors()) {
            save(form, binding, user);
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(unit, year, user, model);
        }
        redirect.addFlashAttribute("flash", "records.evidence.added");
        var list = "/evidence?unit=" + unit + "&year=" + year;
        return "redirect:" + LocalPath.of(form.back()).orElse(list);
    }

    private void save(EvidenceForm form, BindingResult binding, CurrentUser user) throws IOException {
        try {
            var scope = user.scope(Permission.EVIDENCE_ADD);
            library.add(form.toEvidence(conversion), bytes(form.file()), scope, user.actor());
        } catch (BusinessRuleViolation refusal) {
            var sentence = refusal.sentence();
            binding.rejectValue("file", sentence.code(), sentence.arguments().toArray(), null);
        }
    }

    private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null ? new byte[0] : file.getBytes();
    }

    private String page(long unit, long year, CurrentUser user, Model model) {
        if (!user.scope(Permission.EVIDENCE_ADD).contains(new UnitId(unit))) {
            throw new NotFoundException("unit " + unit);
        }
        model.addAttribute("unit", units.unit(new UnitId(unit)));
        model.addAttribute("year", rounds.year(year));
        return "records/new";
    }
}

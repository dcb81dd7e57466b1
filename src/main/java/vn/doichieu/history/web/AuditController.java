package vn.doichieu.history.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.doichieu.history.AuditTrail;
import vn.doichieu.platform.SpreadsheetDownload;
import vn.doichieu.platform.Subject;

/** The audit trail: looked through, exported, checked. */
@Controller
class AuditController {

    private static final String PAGE = "history/audit";

    private final AuditTrail trail;
    private final Clock clock;

    AuditController(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    @ModelAttribute("kinds")
    Subject[] kinds() {
        return Subject.values();
    }

    /** A day nobody can read shows everything, with the form and what is wrong in it. */
    @GetMapping("/audit")
    ModelAndView page(
            @ModelAttribute("form") AuditForm form, BindingResult binding, @RequestParam Optional<Long> before) {
        var wrong = binding.hasErrors();
        var search = wrong ? AuditForm.empty() : form;
        var answer =
                new ModelAndView(PAGE, binding.getModel(), wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
        answer.addObject("page", trail.page(search.toSearch(), before));
        answer.addObject("before", before.isPresent());
        return answer;
    }

    @GetMapping("/audit/workbook")
    ResponseEntity<byte[]> workbook(@ModelAttribute("form") AuditForm form) {
        var name = "nhat-ky-%s.xlsx".formatted(LocalDate.now(clock));
        return SpreadsheetDownload.of(name, trail.workbook(form.toSearch()));
    }

    @GetMapping("/audit/check")
    String check(Model model) {
        model.addAttribute("check", trail.check());
        return "history/audit-check";
    }
}

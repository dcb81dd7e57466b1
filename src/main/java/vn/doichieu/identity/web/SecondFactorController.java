package vn.doichieu.identity.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.QrCode;
import vn.doichieu.identity.SecondFactors;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

/** Switching the second factor of one's own account on and off. Recovery codes are shown in the answer itself and kept nowhere. */
@Controller
@RequestMapping("/profile/second-factor")
class SecondFactorController {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final SecondFactors secondFactors;

    SecondFactorController(SecondFactors secondFactors) {
        this.secondFactors = secondFactors;
    }

    @PostMapping
    String begin(CurrentUser user, RedirectAttributes redirect) {
        try {
            secondFactors.begin(user);
            return "redirect:/profile/second-factor";
        } catch (BusinessRuleViolation already) {
            redirect.addFlashAttribute("flash", already.sentence().code());
            return "redirect:/profile/security";
        }
    }

    @GetMapping
    ModelAndView enrolment(CurrentUser user) {
        return new ModelAndView("identity/second-factor", Map.of("enrolment", secondFactors.enrolment(user)));
    }

    @GetMapping("/picture")
    ResponseEntity<String> picture(CurrentUser user) {
        return ResponseEntity.ok()
                .contentType(SVG)
                .body(QrCode.svg(secondFactors.enrolment(user).address()));
    }

    @PostMapping("/confirmation")
    ModelAndView confirm(CurrentUser user, @RequestParam(defaultValue = "") String code) {
        try {
            return codes(secondFactors.confirm(user, code));
        } catch (BusinessRuleViolation refused) {
            return refused(enrolment(user), refused.sentence());
        }
    }

    @GetMapping("/recovery-codes")
    ModelAndView askToRenew() {
        return password("renew");
    }

    @PostMapping("/recovery-codes")
    ModelAndView renew(CurrentUser user, @RequestParam(defaultValue = "") String password) {
        return withPassword("renew", () -> codes(secondFactors.renewRecoveryCodes(user, password)));
    }

    @GetMapping("/removal")
    ModelAndView askToTurnOff() {
        return password("off");
    }

    @PostMapping("/removal")
    ModelAndView turnOff(
            CurrentUser user, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
        return withPassword("off", () -> {
            secondFactors.turnOff(user, password);
            redirect.addFlashAttribute("flash", "identity.secondFactor.turnedOff");
            return new ModelAndView("redirect:/profile/security");
        });
    }

    private static ModelAndView withPassword(String act, Supplier<ModelAndView> does) {
        try {
            return does.get();
        } catch (BusinessRuleViolation refused) {
            return refused(password(act), refused.sentence());
        }
    }

    private static ModelAndView password(String act) {
        return new ModelAndView("identity/own-password", Map.of("act", act));
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("identity/recovery-codes", Map.of("codes", codes));
    }

    private static ModelAndView refused(ModelAndView page, Sentence why) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page.addObject("refusal", why);
    }
}

package vn.doichieu.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.identity.Devices;
import vn.doichieu.identity.Passkeys;
import vn.doichieu.identity.PublicAddress;
import vn.doichieu.identity.SecondFactors;

/** How one's own account is kept. */
@Controller
@RequestMapping("/profile/security")
class SecurityController {

    private static final String BACK = "redirect:/profile/security";

    private final SecondFactors secondFactors;
    private final Passkeys passkeys;
    private final Devices devices;
    private final PublicAddress address;

    SecurityController(SecondFactors secondFactors, Passkeys passkeys, Devices devices, PublicAddress address) {
        this.secondFactors = secondFactors;
        this.passkeys = passkeys;
        this.devices = devices;
        this.address = address;
    }

    @GetMapping
    String page(CurrentUser user, HttpServletRequest request, HttpSession session, Model model) {
        var keys = passkeys.of(user);
        model.addAttribute(
                "security",
                new SecurityPage(
                        secondFactors.of(user),
                        keys,
                        address.isOf(request),
                        keys.size() >= Passkeys.MOST,
                        devices.of(user, session.getId())));
        return "identity/security";
    }

    @PostMapping("/devices/{device}/removal")
    String end(CurrentUser user, @PathVariable String device, RedirectAttributes redirect) {
        devices.end(user, device);
        redirect.addFlashAttribute("flash", "identity.device.ended");
        return BACK;
    }

    @PostMapping("/other-devices/removal")
    String endOthers(CurrentUser user, HttpSession session, RedirectAttributes redirect) {
        int ended = devices.endOthers(user, session.getId());
        redirect.addFlashAttribute("flash", "identity.device.othersEnded");
        redirect.addFlashAttribute("flashArguments", new Object[] {ended});
        return BACK;
    }

    @PostMapping("/passkeys/{passkey}/removal")
    String removePasskey(CurrentUser user, @PathVariable String passkey, RedirectAttributes redirect) {
        passkeys.remove(user, passkey);
        redirect.addFlashAttribute("flash", "identity.passkey.removed");
        return BACK;
    }
}

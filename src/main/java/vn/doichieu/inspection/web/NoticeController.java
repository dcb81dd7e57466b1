package vn.doichieu.inspection.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.NoticeId;
import vn.doichieu.inspection.Notices;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.UnitScope;

/** Notices to read, and a unit's word that one has come. */
@Controller
@RequestMapping("/notices")
class NoticeController {

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String list(CurrentUser user, Model model) {
        model.addAttribute("notices", notices.notices(readable(user)));
        return "inspection/notices";
    }

    @GetMapping("/{id}")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        var notice = notices.notice(new NoticeId(id), readable(user));
        model.addAttribute("notice", notice);
        model.addAttribute(
                "receives",
                notice.receipt().isEmpty()
                        && user.scope(Permission.NOTICE_RECEIVE)
                                .contains(notice.unit().id()));
        model.addAttribute(
                "sends",
                user.scope(Permission.VISIT_ARRANGE).contains(notice.unit().id()));
        return "inspection/notice";
    }

    @PostMapping("/{id}/receipt")
    String receive(@PathVariable long id, CurrentUser user, RedirectAttributes redirect) {
        notices.receive(new NoticeId(id), user.scope(Permission.NOTICE_RECEIVE), user.actor());
        redirect.addFlashAttribute("flash", "inspection.notice.received");
        return "redirect:/notices/" + id;
    }

    /** The units themselves, those who inspect them, and the zone. */
    static UnitScope readable(CurrentUser user) {
        return user.scope(Permission.NOTICE_RECEIVE)
                .plus(user.scope(Permission.INSPECTION_READ))
                .plus(user.scope(Permission.VISIT_ARRANGE));
    }
}

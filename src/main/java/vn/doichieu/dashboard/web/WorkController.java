package vn.doichieu.dashboard.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.dashboard.MyWork;
import vn.doichieu.identity.CurrentUser;

/** The first page of everybody. */
@Controller
class WorkController {

    private final MyWork work;

    WorkController(MyWork work) {
        this.work = work;
    }

    @GetMapping("/work")
    String work(CurrentUser user, Model model) {
        model.addAttribute("groups", work.of(user));
        model.addAttribute("user", user);
        return "dashboard/work";
    }
}

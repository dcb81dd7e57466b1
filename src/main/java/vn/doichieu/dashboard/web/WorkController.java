package vn.doichieu.dashboard.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.doichieu.dashboard.Choice;
import vn.doichieu.dashboard.FirstSteps;
import vn.doichieu.dashboard.Monitoring;
import vn.doichieu.dashboard.MyWork;
import vn.doichieu.dashboard.Overviews;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.shared.Permission;

/** The first page of everybody. */
@Controller
class WorkController {

    private static final Choice LATEST = new Choice(Optional.empty(), Optional.empty(), Optional.empty());

    private final MyWork work;
    private final FirstSteps firstSteps;
    private final Overviews overviews;
    private final Monitoring monitoring;

    WorkController(MyWork work, FirstSteps firstSteps, Overviews overviews, Monitoring monitoring) {
        this.work = work;
        this.firstSteps = firstSteps;
        this.overviews = overviews;
        this.monitoring = monitoring;
    }

    @GetMapping("/work")
    String work(CurrentUser user, Model model) {
        model.addAttribute("groups", work.of(user));
        model.addAttribute("beginnings", firstSteps.of(user));
        model.addAttribute("user", user);
        if (user.may(Permission.OVERVIEW_READ)) {
            overviews.of(LATEST, user).ifPresent(overview -> model.addAttribute("overview", overview));
        }
        if (user.may(Permission.ZONE_MONITOR)) {
            monitoring
                    .of(LATEST, false, false, user)
                    .ifPresent(matrix -> model.addAttribute("lateSteps", matrix.lateSteps()));
        }
        return "dashboard/work";
    }
}

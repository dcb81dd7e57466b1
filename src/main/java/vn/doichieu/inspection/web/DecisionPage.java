package vn.doichieu.inspection.web;

import org.springframework.ui.Model;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.Decisions;
import vn.doichieu.shared.Permission;

/** The page of a decision, which other pages fall back to when there is nothing more to be done on them. */
class DecisionPage {

    private final Decisions decisions;

    DecisionPage(Decisions decisions) {
        this.decisions = decisions;
    }

    String show(long id, CurrentUser user, Model model) {
        var scope = user.scope(Permission.PLAN_READ);
        var edits = user.scope(Permission.PLAN_EDIT);
        model.addAttribute("decision", decisions.decision(id, scope, edits));
        return "inspection/decision";
    }
}

package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.ObjectError;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.NoticeBoard;
import vn.doichieu.inspection.Notices;
import vn.doichieu.inspection.Plans;
import vn.doichieu.inspection.VisitId;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.Permission;

/** The standing office sends notices: to the units of one visit, or of all visits of a plan at once. */
@Controller
class NoticeSendingController {

    private final Notices notices;
    private final Plans plans;
    private final Sentences sentences;
    private final Clock clock;

    NoticeSendingController(Notices notices, Plans plans, Sentences sentences, Clock clock) {
        this.notices = notices;
        this.plans = plans;
        this.sentences = sentences;
        this.clock = clock;
    }

    @GetMapping("/visits/{id}/notices")
    String ofVisit(@PathVariable long id, CurrentUser user, Model model) {
        return ask(visitBoard(id, user), "/visits/" + id, user, model);
    }

    @PostMapping("/visits/{id}/notices")
    String sendOfVisit(
            @PathVariable long id,
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return send(visitBoard(id, user), "/visits/" + id, form, binding, user, model, response, redirect);
    }

    @GetMapping("/plans/{id}/notices")
    String ofPlan(@PathVariable long id, CurrentUser user, Model model) {
        return ask(planBoard(id, user), "/plans/" + id, user, model);
    }

    @PostMapping("/plans/{id}/notices")
    String sendOfPlan(
            @PathVariable long id,
            @ModelAttribute("form") NoticeForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return send(planBoard(id, user), "/plans/" + id, form, binding, user, model, response, redirect);
    }

    private String ask(NoticeBoard board, String about, CurrentUser user, Model model) {
        model.addAttribute("form", proposal(board, user));
        return page(board, about, model);
    }

    private String send(
            NoticeBoard board,
            String about,
            NoticeForm form,
            BindingResult binding,
            CurrentUser user,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (binding.getTarget() == null) {
            throw new BusinessRuleViolation("inspection.act.unreadable");
        }
        form.check(binding);
        if (!binding.hasErrors()) {
            issue(board, form, binding, user);
        }
        if (binding.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(board, about, model);
        }
        redirect.addFlashAttribute("flash", "inspection.notice.sent");
        redirect.addFlashAttribute(
                "flashArguments", new Object[] {String.valueOf(form.units().size())});
        return "redirect:" + about + "/notices";
    }

    private void issue(NoticeBoard board, NoticeForm form, BindingResult binding, CurrentUser user) {
        try {
            var scope = user.scope(Permission.VISIT_ARRANGE);
            notices.issue(board, form.chosen(), form.draft(), scope, user.actor());
        } catch (BusinessRuleViolation refusal) {
            binding.addError(new ObjectError("form", sentences.text(refusal.sentence())));
        }
    }

    private NoticeForm proposal(NoticeBoard board, CurrentUser user) {
        var today = LocalDate.now(clock);
        var number = notices.number(board, today, user.scope(Permission.VISIT_ARRANGE));
        var plan = board.rows().get(0).visit().planId();
        var contents = plans.plan(plan, user.scope(Permission.PLAN_READ), user.scope(Permission.PLAN_EDIT))
                .contents();
        List<Long> due = board.rows().stream()
                .filter(NoticeBoard.Row::due)
                .map(row -> row.inspection().value())
                .toList();
        return NoticeForm.of(
                due,
                number.number(),
                today,
                contents,
                notices.usualFiles(),
                sentences.text("inspection.notice.sendToUsual"));
    }

    private NoticeBoard visitBoard(long id, CurrentUser user) {
        return notices.board(new VisitId(id), user.scope(Permission.VISIT_ARRANGE));
    }

    private NoticeBoard planBoard(long id, CurrentUser user) {
        return notices.boardOfPlan(id, user.scope(Permission.VISIT_ARRANGE));
    }

    private static String page(NoticeBoard board, String about, Model model) {
        model.addAttribute("board", board);
        model.addAttribute("about", about);
        return "inspection/notice-sending";
    }
}

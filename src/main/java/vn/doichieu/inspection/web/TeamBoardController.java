package vn.doichieu.inspection.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.inspection.BoardEdit;
import vn.doichieu.inspection.Decisions;
import vn.doichieu.inspection.ScheduleBoard;
import vn.doichieu.inspection.TeamBoard;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Permission;

/**
 * The board of a draft. Each form changes one thing and leads back to where it stands; a refused one shows the board
 * with the reason and what was typed.
 */
@Controller
@RequestMapping("/decisions/{id}")
class TeamBoardController {

    private final TeamBoard board;
    private final ScheduleBoard schedule;
    private final DecisionPage page;

    TeamBoardController(TeamBoard board, ScheduleBoard schedule, Decisions decisions) {
        this.board = board;
        this.schedule = schedule;
        this.page = new DecisionPage(decisions);
    }

    /** Asked before anything typed is read: whoever may not edit is told nothing about the form. */
    @ModelAttribute
    void requireEditor(@PathVariable long id, CurrentUser user) {
        board.requireEditor(id, user.scope(Permission.PLAN_EDIT));
    }

    @GetMapping("/teams")
    String show(@PathVariable long id, CurrentUser user, Model model) {
        return show(id, BoardAttempt.NONE, user, model);
    }

    @PostMapping("/teams")
    String addTeam(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "team", board.addTeam(edit(id, fields, user), fields.teamNumber()));
    }

    @PostMapping("/teams/{team}/number")
    String renumber(
            @PathVariable long id,
            @PathVariable long team,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "team", board.renumber(edit(id, fields, user), team, fields.teamNumber()));
    }

    @PostMapping("/teams/{team}/removal")
    String removeTeam(
            @PathVariable long id,
            @PathVariable long team,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            RedirectAttributes redirect) {
        var removed = board.removeTeam(edit(id, new BoardFields(typed), user), team);
        redirect.addFlashAttribute("flash", "inspection.board.teamRemoved");
        redirect.addFlashAttribute("flashArguments", new Object[] {removed});
        return "redirect:/decisions/" + id + "/teams";
    }

    @PostMapping("/teams/{team}/members")
    String addMember(
            @PathVariable long id,
            @PathVariable long team,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "member", board.addMember(edit(id, fields, user), team, fields.member()));
    }

    @PostMapping("/members/{member}/role")
    String changeRole(
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "member", board.changeRole(edit(id, fields, user), member, fields.role()));
    }

    @PostMapping("/members/{member}/place")
    String shiftMember(
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "member", board.shiftMember(edit(id, fields, user), member, fields.up()));
    }

    @PostMapping("/members/{member}/removal")
    String removeMember(
            @PathVariable long id,
            @PathVariable long member,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            RedirectAttributes redirect) {
        var removed = board.removeMember(edit(id, new BoardFields(typed), user), member);
        redirect.addFlashAttribute("undoMember", removed);
        return at(id, "team", removed.team());
    }

    @PostMapping("/visits")
    String addVisit(@PathVariable long id, @RequestParam MultiValueMap<String, String> typed, CurrentUser user) {
        var fields = new BoardFields(typed);
        var edit = edit(id, fields, user);
        return at(
                id,
                "visit",
                schedule.addVisit(edit, fields.team(), fields.appointment(), fields.units(), fields.carries()));
    }

    @PostMapping("/visits/{line}")
    String changeVisit(
            @PathVariable long id,
            @PathVariable long line,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        var edit = edit(id, fields, user);
        return at(id, "visit", schedule.changeVisit(edit, line, fields.appointment(), fields.units()));
    }

    @PostMapping("/visits/{line}/units")
    String addUnit(
            @PathVariable long id,
            @PathVariable long line,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "visit", schedule.addUnit(edit(id, fields, user), line, fields.unit()));
    }

    @PostMapping("/visits/{line}/team")
    String moveVisit(
            @PathVariable long id,
            @PathVariable long line,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user) {
        var fields = new BoardFields(typed);
        return at(id, "visit", schedule.moveVisit(edit(id, fields, user), line, fields.team()));
    }

    @PostMapping("/visits/{line}/removal")
    String removeVisit(
            @PathVariable long id,
            @PathVariable long line,
            @RequestParam MultiValueMap<String, String> typed,
            CurrentUser user,
            RedirectAttributes redirect) {
        var removed = schedule.removeVisit(edit(id, new BoardFields(typed), user), line);
        redirect.addFlashAttribute("undoVisit", removed);
        return at(id, "team", removed.team());
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
    String refused(BusinessRuleViolation refusal, HttpServletRequest request, CurrentUser user, Model model) {
        model.addAttribute("refusal", refusal.sentence());
        return again(request, user, model);
    }

    @ExceptionHandler
    @ResponseStatus(HttpStatus.CONFLICT)
    String overtaken(StaleVersion stale, HttpServletRequest request, CurrentUser user, Model model) {
        model.addAttribute("stale", stale);
        return again(request, user, model);
    }

    private String again(HttpServletRequest request, CurrentUser user, Model model) {
        var path = (Map<?, ?>)
                Objects.requireNonNull(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE));
        var attempt = new BoardAttempt(request.getRequestURI(), request.getParameterMap());
        return show(Long.parseLong(String.valueOf(path.get("id"))), attempt, user, model);
    }

    /** What is no draft any more has no board: its page says what became of it. */
    private String show(long id, BoardAttempt attempt, CurrentUser user, Model model) {
        var view = board.board(id, user.scope(Permission.PLAN_EDIT));
        if (!view.decision().draft()) {
            return page.show(id, user, model);
        }
        model.addAttribute("board", view);
        model.addAttribute("attempt", attempt);
        return "inspection/decision-board";
    }

    private static BoardEdit edit(long id, BoardFields fields, CurrentUser user) {
        return new BoardEdit(id, fields.version(), user.scope(Permission.PLAN_EDIT), user.actor());
    }

    private static String at(long id, String kind, long number) {
        return "redirect:/decisions/" + id + "/teams#" + kind + "-" + number;
    }
}

package vn.doichieu.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.scoring.OpenRound;
import vn.doichieu.scoring.SheetStanding;
import vn.doichieu.scoring.SheetState;
import vn.doichieu.scoring.SheetSummary;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;

/** What one score sheet asks of a person. */
final class SheetWork {

    private SheetWork() {}

    static Optional<WorkItem> of(SheetSummary sheet, CurrentUser user) {
        var unit = sheet.unit().id();
        if (user.scope(Permission.SHEET_SCORE).contains(unit)) {
            return Optional.of(forClerk(sheet));
        }
        if (user.scope(Permission.SHEET_APPROVE).contains(unit)) {
            return Optional.of(forHead(sheet));
        }
        return Optional.empty();
    }

    /** A round without a sheet yet. */
    static WorkItem begin(OpenRound open) {
        return new WorkItem(
                WorkItem.Group.TO_DO,
                Sentence.of("dashboard.sheet.begin", open.unit().shortName(), round(open.round())),
                Sentence.of("dashboard.sheet.begin.hint", open.round().asOf()),
                Sentence.of("dashboard.sheet.begin.action"),
                "/score-sheets#open-" + open.round().id(),
                Optional.of(open.round().dueOn()),
                false);
    }

    private static WorkItem forClerk(SheetSummary sheet) {
        var state = sheet.standing().state();
        if (state == SheetState.RETURNED) {
            return item(sheet, WorkItem.Group.TO_DO, "returned", returned(sheet));
        }
        if (state == SheetState.DRAFT) {
            return item(sheet, WorkItem.Group.TO_DO, "draft", progress(sheet));
        }
        return item(sheet, WorkItem.Group.WAITING, "sent", standing(sheet));
    }

    private static Sentence returned(SheetSummary sheet) {
        var standing = sheet.standing();
        var why = Optional.ofNullable(standing.reason()).orElse("");
        return standing.reopening()
                .map(reopening -> Sentence.of("dashboard.sheet.reopened.hint", standing.by(), reopening.until(), why))
                .orElseGet(() -> Sentence.of("dashboard.sheet.returned.hint", why));
    }

    /** What the zone gave back has a day of its own. */
    private static LocalDate due(SheetSummary sheet) {
        return sheet.standing()
                .reopening()
                .map(SheetStanding.Reopening::until)
                .orElse(sheet.round().dueOn());
    }

    private static WorkItem forHead(SheetSummary sheet) {
        return sheet.standing().state() == SheetState.AWAITING_HEAD
                ? item(sheet, WorkItem.Group.TO_DO, "awaiting", progress(sheet))
                : item(sheet, WorkItem.Group.WAITING, "sent", standing(sheet));
    }

    private static Sentence progress(SheetSummary sheet) {
        var totals = sheet.totals();
        return Sentence.of(
                "dashboard.sheet.progress",
                totals.won().toString(),
                totals.total().toString(),
                totals.maximumNotScored().toString());
    }

    private static Sentence standing(SheetSummary sheet) {
        if (sheet.standing().state() == SheetState.RETURNED) {
            return returned(sheet);
        }
        return Sentence.of(
                "dashboard.sheet.standing",
                Sentence.of("scoring.state." + sheet.standing().state()),
                sheet.standing().sinceText());
    }

    private static WorkItem item(SheetSummary sheet, WorkItem.Group group, String what, Sentence hint) {
        var href = "/score-sheets/" + sheet.id().value() + (what.equals("awaiting") ? "/approval" : "");
        return new WorkItem(
                group,
                Sentence.of("dashboard.sheet." + what, sheet.unit().shortName(), round(sheet.round())),
                hint,
                Sentence.of("dashboard.sheet." + what + ".action"),
                href,
                group == WorkItem.Group.TO_DO ? Optional.of(due(sheet)) : Optional.empty(),
                sheet.illustrative());
    }

    private static Sentence round(Round round) {
        return Sentence.of("dashboard.round." + round.kind(), String.valueOf(round.year()));
    }
}

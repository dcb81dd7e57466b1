package vn.doichieu.dashboard;

import java.util.Optional;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.scoring.OpenRound;
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
            var why = Optional.ofNullable(sheet.standing().reason()).orElse("");
            return item(sheet, WorkItem.Group.TO_DO, "returned", Sentence.of("dashboard.sheet.returned.hint", why));
        }
        if (state == SheetState.DRAFT) {
            return item(sheet, WorkItem.Group.TO_DO, "draft", progress(sheet));
        }
        return item(sheet, WorkItem.Group.WAITING, "sent", standing(sheet));
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
                group == WorkItem.Group.TO_DO ? Optional.of(sheet.round().dueOn()) : Optional.empty(),
                sheet.illustrative());
    }

    private static Sentence round(Round round) {
        return Sentence.of("dashboard.round." + round.kind(), String.valueOf(round.year()));
    }
}

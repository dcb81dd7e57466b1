package vn.doichieu.history;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.identity.ToldElsewhere;
import vn.doichieu.platform.JournalPages;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Sentence;

/** Says an entry of the journal in words: states by their names, points as points, days as days, everything else as it was written. */
final class Wording {

    /** Where the names of the states of a thing stand. */
    private static final Map<Subject, String> STATES = Map.of(
            Subject.PLAN, "inspection.documentState.",
            Subject.VISIT, "inspection.visitState.",
            Subject.SCORE_SHEET, "scoring.state.",
            Subject.CHECKLIST_ITEM, "fieldwork.result.",
            Subject.DISCREPANCY, "reconciliation.state.");

    private static final Pattern STATE = Pattern.compile("([A-Z][A-Z_]+)(?:: (.*))?", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[−-]?[0-9.]+(,[0-9]+)?");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private Wording() {}

    static HistoryView.Entry entry(JournalPages.Numbered row, SubjectTitle about) {
        var kind = row.subject().kind();
        var entry = row.entry();
        return new HistoryView.Entry(
                entry.at(),
                entry.actor(),
                kind,
                row.subject().id(),
                about,
                action(kind, entry.action()),
                value(kind, entry.from()),
                value(kind, entry.to()),
                entry.reason());
    }

    /** Where an entry tells of something larger, what it did to the one thing the page is about. */
    static HistoryView.Entry asTold(HistoryView.Entry entry, Optional<ToldElsewhere> told) {
        return told.map(it -> new HistoryView.Entry(
                        entry.at(),
                        entry.actor(),
                        entry.kind(),
                        entry.subject(),
                        entry.about(),
                        entry.action(),
                        value(entry.kind(), it.from()),
                        value(entry.kind(), it.to()),
                        entry.reason()))
                .orElse(entry);
    }

    /** An action nobody has named yet is still told, by the state it led to. */
    private static Sentence action(Subject kind, String action) {
        return Sentence.of(kind.actions().contains(action) ? "history.did." + kind + "." + action : "history.changed");
    }

    static @Nullable Sentence value(Subject kind, @Nullable String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (kind == Subject.SCORE_LINE && NUMBER.matcher(value).matches()) {
            return Sentence.of("history.points", value);
        }
        if (DAY.matcher(value).matches()) {
            return Sentence.of("history.value", LocalDate.parse(value));
        }
        var state = STATE.matcher(value);
        var names = STATES.get(kind);
        if (names == null || !state.matches()) {
            return Sentence.of("history.value", value);
        }
        var name = Sentence.of(names + state.group(1));
        return state.group(2) == null ? name : Sentence.of("history.stateWithNote", name, state.group(2));
    }
}

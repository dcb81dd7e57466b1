package vn.doichieu.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.SubjectTitle;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.JournalCheck;
import vn.doichieu.platform.JournalPages;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;
import vn.doichieu.shared.Sentence;

/** The whole journal for those who watch over it: who did what to anything, and whether it is still as it was written. */
@Service
@Transactional(readOnly = true)
public class AuditTrail {

    static final int PAGE = 100;

    /** As many rows as a workbook of ours may have. */
    static final int EXPORTED = 20_000;

    private static final int HEADS = 31;

    private final JournalPages journal;
    private final JournalCheck check;
    private final Sentences sentences;
    private final Formats formats;

    AuditTrail(JournalPages journal, JournalCheck check, Sentences sentences, Formats formats) {
        this.journal = journal;
        this.check = check;
        this.sentences = sentences;
        this.formats = formats;
    }

    @PreAuthorize("hasAuthority('AUDIT_READ')")
    public AuditPage page(JournalPages.Search search, Optional<Long> before) {
        var found = journal.search(search, before, PAGE + 1);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        var older = found.size() > PAGE ? Optional.of(shown.get(PAGE - 1).number()) : Optional.<Long>empty();
        return new AuditPage(shown.stream().map(AuditTrail::entry).toList(), older, check.guarded());
    }

    /** Follows the chain from its first link. Takes time in proportion to the length of the journal. */
    @PreAuthorize("hasAuthority('AUDIT_READ')")
    public AuditCheck check() {
        return new AuditCheck(check.check(), check.heads(HEADS), check.guarded());
    }

    /** The latest entries found, at most {@link #EXPORTED}, as a workbook. */
    @PreAuthorize("hasAuthority('AUDIT_READ')")
    public byte[] workbook(JournalPages.Search search) {
        var headings = Stream.of("at", "actor", "kind", "subject", "action", "before", "after", "reason")
                .map(column -> text(Sentence.of("history.audit.column." + column)))
                .toList();
        var rows = journal.search(search, Optional.empty(), EXPORTED - 1).stream()
                .map(AuditTrail::entry)
                .map(this::cells)
                .toList();
        return Spreadsheet.write(text(Sentence.of("history.audit.sheet")), headings, rows);
    }

    private static HistoryView.Entry entry(JournalPages.Numbered found) {
        var kind = Sentence.of("history.kind." + found.subject().kind());
        return Wording.entry(found, new SubjectTitle(kind, "", Optional.empty()));
    }

    private List<String> cells(HistoryView.Entry entry) {
        var cells = new ArrayList<String>();
        cells.add(formats.dateTime(entry.at()));
        cells.add(entry.actor());
        cells.add(text(entry.about().name()));
        cells.add(String.format(Locale.ROOT, "%d", entry.subject()));
        cells.add(text(entry.action()));
        cells.add(Optional.ofNullable(entry.from()).map(this::text).orElse(""));
        cells.add(Optional.ofNullable(entry.to()).map(this::text).orElse(""));
        cells.add(Optional.ofNullable(entry.reason()).orElse(""));
        return cells;
    }

    private String text(Sentence sentence) {
        return sentences.text(sentence);
    }
}

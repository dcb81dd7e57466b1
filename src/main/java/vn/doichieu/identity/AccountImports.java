package vn.doichieu.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Formats;
import vn.doichieu.platform.ImportDrafts;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Spreadsheet;

/** Invites many people from a workbook, in three steps: read, look at everything, create all or nothing. */
@Service
@Transactional
public class AccountImports {

    private static final String KIND = "ACCOUNTS";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final ImportDrafts drafts;
    private final ImportWriter writer;
    private final Sentences sentences;
    private final Formats formats;
    private final Clock clock;

    AccountImports(
            JdbcClient jdbc,
            Accounts accounts,
            ImportDrafts drafts,
            ImportWriter writer,
            Sentences sentences,
            Formats formats,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.drafts = drafts;
        this.writer = writer;
        this.sentences = sentences;
        this.formats = formats;
        this.clock = clock;
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    @Transactional(readOnly = true)
    public byte[] template() {
        return Spreadsheet.write(sentences.text("identity.import.sheet"), headings(), List.of());
    }

    private List<String> headings() {
        return Stream.of(ImportColumn.values())
                .map(column -> sentences.text("identity.import.column." + column))
                .toList();
    }

    /** Nothing is created yet. Answers where what was read can be looked at. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public long read(String fileName, byte[] file, CurrentUser owner) {
        var sheet = Spreadsheet.read(fileName, file);
        var role = sentences.text("identity.role." + Role.UNIT_CLERK);
        var reading = new ImportReading(accounts.choice(owner), role, LocalDate.now(clock), formats, taken());
        var rows = reading.rows(sheet, headings());
        return drafts.keep(KIND, owner.id(), fileName, file, JSON.writeValueAsString(rows));
    }

    private Set<String> taken() {
        return new HashSet<>(
                jdbc.sql("select username from account").query(String.class).list());
    }

    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    @Transactional(readOnly = true)
    public ImportView show(long id, int page, CurrentUser owner) {
        var draft = drafts.find(KIND, owner.id(), id);
        var rows = rows(draft);
        List<ImportFault> faults = draft.done() ? List.of() : check(rows, owner).faults();
        int last = Math.max(1, (rows.size() + ImportView.SIZE - 1) / ImportView.SIZE);
        int shown = Math.max(1, Math.min(last, page));
        var from = (shown - 1) * ImportView.SIZE;
        return new ImportView(
                id,
                draft.fileName(),
                draft.createdAt(),
                draft.done(),
                rows.subList(from, Math.min(rows.size(), from + ImportView.SIZE)),
                rows.size(),
                shown,
                faults);
    }

    /** All of them, or none: what became wrong since it was looked at is found here. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public ImportedPeople create(long id, CurrentUser owner) {
        var draft = drafts.find(KIND, owner.id(), id);
        if (drafts.finish(KIND, owner.id(), id).isPresent()) {
            throw new BusinessRuleViolation("identity.import.done");
        }
        var check = check(rows(draft), owner);
        if (!check.faults().isEmpty()) {
            throw new BusinessRuleViolation(
                    "identity.import.faulty", String.valueOf(check.faults().size()));
        }
        return writer.write(id, draft.fileName(), check.accounts(), owner);
    }

    /** The links once more, as a workbook, for who has the key from the page that showed them. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    @Transactional(readOnly = true)
    public byte[] links(long id, String key, String site, CurrentUser owner) {
        var names = rows(drafts.find(KIND, owner.id(), id)).stream()
                .map(ImportRow::username)
                .toList();
        var people = writer.open(names, key);
        if (people.isEmpty()) {
            throw new BusinessRuleViolation("identity.import.linksGone");
        }
        var rows = people.stream()
                .map(person -> List.of(person.office(), person.username(), site + "/invitations/" + person.token()))
                .toList();
        var headings = List.of(
                sentences.text("identity.import.column.OFFICE"),
                sentences.text("identity.import.column.USERNAME"),
                sentences.text("identity.link.address"));
        return Spreadsheet.write(sentences.text("identity.import.linksSheet"), headings, rows);
    }

    private ImportCheck check(List<ImportRow> rows, CurrentUser owner) {
        var check = new ImportCheck(accounts.choice(owner), owner, LocalDate.now(clock), taken(), sentences);
        check.look(rows);
        return check;
    }

    private static List<ImportRow> rows(ImportDrafts.Draft draft) {
        return List.of(JSON.readValue(draft.content(), ImportRow[].class));
    }
}

package vn.doichieu.identity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Sentence;

/** The tokens somebody made for programs that call the API in that person's name. They give no right of their own. */
@Service
@Transactional
public class AccessTokens {

    /** By what a token is known wherever it turns up, a program that looks for lost secrets included. */
    public static final String PREFIX = "dc_";

    public static final int DAYS_PROPOSED = 90;
    public static final int MOST_DAYS = 366;
    public static final int MOST = 20;
    public static final int LONGEST_NAME = 80;

    private static final int SHOWN_AFTERWARDS = PREFIX.length() + 4;

    private final TokenBook book;
    private final AccountDesk desk;
    private final OneTimeLinks secrets;
    private final OwnPassword ownPassword;
    private final Journal journal;
    private final Sentences sentences;
    private final Clock clock;

    AccessTokens(
            TokenBook book,
            AccountDesk desk,
            OneTimeLinks secrets,
            OwnPassword ownPassword,
            Journal journal,
            Sentences sentences,
            Clock clock) {
        this.book = book;
        this.desk = desk;
        this.secrets = secrets;
        this.ownPassword = ownPassword;
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AccessTokenView> of(CurrentUser user) {
        return book.of(user.id().value());
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public LocalDate proposedLastDay() {
        return LocalDate.now(clock).plusDays(DAYS_PROPOSED);
    }

    /** The token, which nobody can read again afterwards. A stolen session does not come by one: it knows no password. */
    @PreAuthorize("isAuthenticated()")
    public String create(CurrentUser user, NewAccessToken asked, String password) {
        ownPassword.require(user, password);
        // Of two at once the second waits here, and counts the first.
        long account = desk.take(user.id().value()).orElseThrow().id();
        var open = book.of(account);
        check(asked, open);
        var token = PREFIX + secrets.secret();
        var end = asked.lastDay().plusDays(1).atStartOfDay(clock.getZone()).toInstant();
        book.add(account, asked, token, token.substring(0, SHOWN_AFTERWARDS), end);
        journal.record(user.actor(), Subject.ACCOUNT, account, "TOKEN_CREATED", null, words(asked), null);
        return token;
    }

    @PreAuthorize("isAuthenticated()")
    public void revoke(CurrentUser user, long token) {
        if (book.end(user.id().value(), token, user.actor()).isEmpty()) {
            throw new NotFoundException("access token " + token);
        }
    }

    /** For whoever manages the account: a program that does harm is stopped without waiting for its owner. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void revokeAllOf(long id, int seen, String reason, CurrentUser manager) {
        var account = desk.take(id, seen, manager);
        account.requireManagedBy(manager, desk.today());
        if (book.endAll(id, manager.actor(), Optional.of(reason)) == 0) {
            throw new BusinessRuleViolation("identity.token.nothingToRevoke");
        }
        desk.changed(id, manager);
    }

    private void check(NewAccessToken asked, List<AccessTokenView> open) {
        if (asked.name().isBlank() || asked.name().length() > LONGEST_NAME) {
            throw new BusinessRuleViolation("identity.token.nameWrong", LONGEST_NAME);
        }
        var today = LocalDate.now(clock);
        if (asked.lastDay().isBefore(today) || asked.lastDay().isAfter(today.plusDays(MOST_DAYS))) {
            throw new BusinessRuleViolation("identity.token.lastDayWrong", today, today.plusDays(MOST_DAYS));
        }
        if (open.stream().anyMatch(token -> token.name().equals(asked.name()))) {
            throw new BusinessRuleViolation("identity.token.nameTaken", asked.name());
        }
        if (open.size() >= MOST) {
            throw new BusinessRuleViolation("identity.token.tooMany", MOST);
        }
    }

    private String words(NewAccessToken asked) {
        var may = Sentence.of(asked.mayWrite() ? "identity.token.mayWrite" : "identity.token.mayRead");
        return sentences.text("identity.token.words", asked.name(), may, asked.lastDay());
    }
}

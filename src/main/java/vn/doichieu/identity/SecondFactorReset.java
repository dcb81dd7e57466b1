package vn.doichieu.identity;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;

/** For somebody who lost the telephone and the recovery codes: whoever manages the account takes the second factor away. */
@Service
@Transactional
public class SecondFactorReset {

    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final AccountDesk desk;
    private final Journal journal;

    SecondFactorReset(JdbcClient jdbc, AccountDesk desk, Journal journal) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.journal = journal;
    }

    /** Only with the password as well does anybody get in afterwards. */
    @PreAuthorize("hasAuthority('ACCOUNT_MANAGE')")
    public void reset(long id, int version, String reason, CurrentUser manager) {
        var account = desk.take(id, version, manager);
        account.requireManagedBy(manager, desk.today());
        if (reason.isBlank()) {
            throw new BusinessRuleViolation("identity.reason.missing");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new BusinessRuleViolation("identity.reason.long");
        }
        var removed = jdbc.sql("delete from second_factor where account_id = :id and confirmed_at is not null")
                .param("id", id)
                .update();
        if (removed == 0) {
            throw new BusinessRuleViolation("identity.secondFactor.nothingToReset");
        }
        journal.record(manager.actor(), Subject.ACCOUNT, id, "SECOND_FACTOR_RESET", null, null, reason);
        desk.changed(id, manager);
    }
}

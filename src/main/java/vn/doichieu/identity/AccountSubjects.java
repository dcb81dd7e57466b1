package vn.doichieu.identity;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.Subject;
import vn.doichieu.platform.SubjectRef;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Accounts have their history for those who see accounts. They belong to no unit and no round. */
@Component
class AccountSubjects implements Subjects {

    private final JdbcClient jdbc;
    private final Accounts accounts;

    AccountSubjects(JdbcClient jdbc, Accounts accounts) {
        this.jdbc = jdbc;
        this.accounts = accounts;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.ACCOUNT, Subject.SIGN_IN);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        if (kind == Subject.SIGN_IN) {
            var title = new SubjectTitle(Sentence.of("identity.subject.signIn"), "", Optional.of("/accounts"));
            return Optional.of(title).filter(found -> id == 0 && reader.may(Permission.AUDIT_READ));
        }
        if (!reader.may(Permission.ACCOUNT_READ) || !accounts.isVisible(id, reader)) {
            return Optional.empty();
        }
        return jdbc.sql("select username, display_name from account where id = :id")
                .param("id", id)
                .query((row, n) -> new SubjectTitle(
                        Sentence.of("identity.subject.account", row.getString(1)),
                        row.getString(2),
                        Optional.of("/accounts/" + id)))
                .optional();
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return Map.of();
    }
}

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

/** Units and zones are read by everybody who works here, and so is their history. They belong to no round. */
@Component
class OrganizationSubjects implements Subjects {

    private final JdbcClient jdbc;

    OrganizationSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<Subject> kinds() {
        return Set.of(Subject.UNIT, Subject.ZONE);
    }

    @Override
    public Optional<SubjectTitle> title(Subject kind, long id, CurrentUser reader) {
        if (!reader.may(Permission.PLAN_READ) && !reader.may(Permission.ACCOUNT_READ)) {
            return Optional.empty();
        }
        var unit = kind == Subject.UNIT;
        return jdbc.sql(unit ? "select name, locality from unit where id = :id" : """
                        select name, symbol from emulation_zone where id = :id""")
                .param("id", id)
                .query((row, n) -> new SubjectTitle(
                        Sentence.of("identity.subject.named", row.getString(1)),
                        row.getString(2),
                        Optional.of((unit ? "/units/" : "/zones/") + id)))
                .optional();
    }

    @Override
    public Map<SubjectRef, SubjectTitle> ofUnit(UnitId unit, Round round, CurrentUser reader) {
        return Map.of();
    }
}

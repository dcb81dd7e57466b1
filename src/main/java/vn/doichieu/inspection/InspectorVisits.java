package vn.doichieu.inspection;

import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.identity.InspectorScope;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;
import vn.doichieu.shared.UserId;

/**
 * The scope of an inspector: the units inspected by the teams an issued decision names the account in. A visit put off
 * is still theirs, one called off no longer.
 */
@Component
class InspectorVisits implements InspectorScope {

    private final JdbcClient jdbc;

    InspectorVisits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public UnitScope unitsToInspect(UserId inspector) {
        var units = jdbc.sql("""
                select distinct i.unit_id from team_member m
                join inspection_team t on t.id = m.team_id
                join team_decision d on d.id = t.decision_id and d.state = 'ISSUED'
                join visit v on v.team_id = t.id and v.state <> 'CANCELLED'
                join inspection i on i.visit_id = v.id
                where m.account_id = :account""")
                .param("account", inspector.value())
                .query(Long.class)
                .list();
        return new UnitScope(units.stream().map(UnitId::new).collect(Collectors.toSet()));
    }
}

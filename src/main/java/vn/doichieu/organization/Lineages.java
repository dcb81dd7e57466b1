package vn.doichieu.organization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.UnitId;

/** Goes back from units of a later day to those that stood for them on an earlier one. */
@Component
class Lineages {

    /** Somebody the unit came from between the two days. */
    private record Step(UnitId of, UnitView unit, boolean standing, boolean divided) {}

    private final JdbcClient jdbc;

    Lineages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One query for all. What happened before the earlier day or after the later one is not asked. A unit on the way is
     * divided when anything of it went where the later unit did not take it in, or when it still goes on itself.
     */
    Map<UnitId, Lineage> between(Collection<UnitId> units, LocalDate earlier, LocalDate later) {
        if (units.isEmpty()) {
            return Map.of();
        }
        var steps = jdbc
                .sql("""
                with recursive back (root, id) as (
                  select id, id from unit where id in (:units)
                  union
                  select b.root, s.predecessor_id from unit_succession s join back b on s.successor_id = b.id
                  where s.effective_on > :earlier and s.effective_on <= :later)
                select b.root, u.id, u.code, coalesce(n.name, u.name) as name,
                       coalesce(n.short_name, u.short_name) as short_name, u.kind, u.parent_id, u.locality,
                       :earlier between u.valid_from and coalesce(u.valid_to, :earlier) as standing,
                       u.id <> b.root and coalesce(u.valid_to, :later) >= :later or exists (
                         select from unit_succession s where s.predecessor_id = b.id
                           and s.effective_on > :earlier and s.effective_on <= :later
                           and (b.root, s.successor_id) not in (select root, id from back)) as divided
                from back b join unit u on u.id = b.id
                left join unit_name n on n.unit_id = u.id and :earlier between n.valid_from and n.valid_to
                order by b.root, u.id""")
                .param("units", units.stream().map(UnitId::value).distinct().toList())
                .param("earlier", earlier)
                .param("later", later)
                .query(Lineages::step)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Step::of));
        var all = new HashMap<UnitId, Lineage>();
        steps.forEach((unit, back) ->
                all.put(unit, new Lineage(views(back, Step::standing), views(back, Step::divided))));
        return all;
    }

    private static List<UnitView> views(List<Step> steps, Function<Step, Boolean> which) {
        return steps.stream().filter(which::apply).map(Step::unit).toList();
    }

    private static Step step(ResultSet row, int n) throws SQLException {
        return new Step(
                new UnitId(row.getLong("root")),
                Units.view(row, n),
                row.getBoolean("standing"),
                row.getBoolean("divided"));
    }
}

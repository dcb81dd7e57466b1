package vn.doichieu.ranking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.criteria.CriteriaSheetId;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.ranking.rules.RankRule;
import vn.doichieu.shared.Actor;

/** Keeps rules. A sheet without one of its own ranks by that of the sheet it was taken over from, and so on. */
@Component
class RankRuleShelf {

    private final JdbcClient jdbc;
    private final Clock clock;

    RankRuleShelf(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredRule> of(CriteriaSheetId sheet) {
        return Optional.ofNullable(of(List.of(sheet.value())).get(sheet.value()));
    }

    /** By the numbers of the sheets, one query. */
    Map<Long, StoredRule> of(Collection<Long> sheets) {
        var found = new HashMap<Long, StoredRule>();
        if (sheets.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                with recursive way (sheet, at) as (
                  select id, id from rank_rule_sheet where id in (:sheets)
                  union
                  select way.sheet, s.copied_from from way join rank_rule_sheet s on s.id = way.at
                  where s.copied_from is not null and not exists (select from rank_rule r where r.criteria_sheet_id = way.at))
                select way.sheet, r.criteria_sheet_id, r.rule::text as rule, r.version, r.changed_by_name, r.changed_at
                from way join rank_rule r on r.criteria_sheet_id = way.at""").param("sheets", sheets).query(row -> {
            found.put(row.getLong("sheet"), stored(row));
        });
        return found;
    }

    private static StoredRule stored(ResultSet row) throws SQLException {
        return new StoredRule(
                row.getLong("criteria_sheet_id"),
                Optional.ofNullable(row.getString("rule")).map(RankRuleJson::read),
                row.getInt("version"),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant());
    }

    boolean isDraft(CriteriaSheetId sheet) {
        return jdbc.sql("select state from rank_rule_sheet where id = :id")
                .param("id", sheet.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFoundException("criteria sheet " + sheet.value()))
                .equals("DRAFT");
    }

    /** False when somebody wrote in between. {@code seen} is 0 for a sheet that had no rule of its own. */
    boolean write(CriteriaSheetId sheet, @Nullable RankRule rule, int seen, Actor by) {
        return jdbc.sql(seen == 0 ? """
                        insert into rank_rule (criteria_sheet_id, rule, changed_by_name, changed_at)
                        values (:sheet, cast(:rule as jsonb), :by, :at) on conflict do nothing""" : """
                        update rank_rule set rule = cast(:rule as jsonb), version = version + 1, changed_by_name = :by,
                          changed_at = :at where criteria_sheet_id = :sheet and version = :seen""")
                        .param("sheet", sheet.value())
                        .param("rule", rule == null ? null : RankRuleJson.write(rule))
                        .param("by", by.name())
                        .param("at", Timestamp.from(clock.instant()))
                        .param("seen", seen)
                        .update()
                == 1;
    }
}

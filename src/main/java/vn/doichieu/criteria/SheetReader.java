package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.LineRule;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/** Reads a published sheet and its lines, one query each. */
@Component
class SheetReader {

    private static final String SHEET = """
            select id, code, version, title, total, bonus_mode, bonus_cap, penalty_cap, status, basis
            from criteria_sheet where id = :id and state <> 'DRAFT'
            """;

    private static final String LINES = """
            select s.code as sheet, c.code, c.parent_code, c.part, c.title, c.min_points, c.max_points,
                   c.rule::text as rule, c.rounding_step, c.not_applicable, c.evidence_required, c.evidence_hint, c.source
            from criterion c join criteria_sheet s on s.id = c.criteria_sheet_id
            where s.id = :id and s.state <> 'DRAFT' order by c.position
            """;

    private static final String PUBLISHED = """
            select s.id from criteria_sheet s join criteria_sheet_unit_kind k on k.criteria_sheet_id = s.id
            where s.state = 'PUBLISHED' and s.emulation_year_id = :year and k.unit_kind = :kind
            order by s.version desc, s.id desc limit 1
            """;

    private final JdbcClient jdbc;

    SheetReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CriteriaSheetView> sheet(CriteriaSheetId id) {
        var depths = new HashMap<String, Integer>();
        var lines = jdbc.sql(LINES)
                .param("id", id.value())
                .query((row, n) -> line(row, depths))
                .list();
        return jdbc.sql(SHEET)
                .param("id", id.value())
                .query((row, n) -> sheet(row, lines))
                .optional();
    }

    Optional<CriteriaSheetId> publishedFor(UnitKind kind, long emulationYearId) {
        return jdbc.sql(PUBLISHED)
                .param("kind", kind.name())
                .param("year", emulationYearId)
                .query(Long.class)
                .optional()
                .map(CriteriaSheetId::new);
    }

    private static CriteriaSheetView sheet(ResultSet row, List<CriteriaSheetView.Line> lines) throws SQLException {
        return new CriteriaSheetView(
                new CriteriaSheetId(row.getLong("id")),
                row.getString("code"),
                row.getInt("version"),
                row.getString("title"),
                new Points(row.getBigDecimal("total")),
                BonusMode.valueOf(row.getString("bonus_mode")),
                decimal(row, "bonus_cap").map(Points::new),
                decimal(row, "penalty_cap").map(Points::new),
                SheetStatus.valueOf(row.getString("status")),
                row.getString("basis"),
                lines);
    }

    /** A line is printed below the line it belongs to, so the depth of that one is known. */
    private static CriteriaSheetView.Line line(ResultSet row, Map<String, Integer> depths) throws SQLException {
        var code = row.getString("code");
        var parent = Optional.ofNullable(row.getString("parent_code"));
        int depth = parent.map(above -> depths.getOrDefault(above, 0) + 1).orElse(0);
        depths.put(code, depth);
        var rule = readable(row);
        return new CriteriaSheetView.Line(
                code,
                parent,
                depth,
                Part.valueOf(row.getString("part")),
                row.getString("title"),
                rule,
                rule.rule().kind() != RuleKind.SUM,
                row.getBoolean("evidence_required"),
                Optional.ofNullable(row.getString("evidence_hint")),
                LineSource.valueOf(row.getString("source")));
    }

    private static LineRule readable(ResultSet row) throws SQLException {
        try {
            return rule(row);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableRule(row.getString("sheet"), row.getString("code"), e);
        }
    }

    private static LineRule rule(ResultSet row) throws SQLException {
        return new LineRule(
                RuleJson.read(row.getString("rule")).rule(),
                new Points(row.getBigDecimal("min_points")),
                new Points(row.getBigDecimal("max_points")),
                decimal(row, "rounding_step"),
                Optional.ofNullable(row.getString("not_applicable")).map(NotApplicablePolicy::valueOf));
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}

package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Points;

/** Reads a sheet and its lines, one query each. */
@Component
class SheetReader {

    private static final String SHEET = """
            select s.*, (select coalesce(string_agg(k.unit_kind, ','), '') from criteria_sheet_unit_kind k
                         where k.criteria_sheet_id = s.id) as kinds
            from criteria_sheet s where s.id = :id
            """;

    private static final String LINES = """
            select c.*, c.rule::text as rule_text, s.code as sheet
            from criterion c join criteria_sheet s on s.id = c.criteria_sheet_id
            where s.id = :id order by c.position
            """;

    /** A sheet of the unit's own zone goes before one for every zone, a newer version before an older one. */
    private static final String IN_FORCE = """
            select s.id from criteria_sheet s join criteria_sheet_unit_kind k on k.criteria_sheet_id = s.id
            where s.state in ('PUBLISHED', 'FROZEN') and s.emulation_year_id = :year and k.unit_kind = :kind
              and (s.zone_id is null or s.zone_id in (:zones))
            order by (s.zone_id is null), s.version desc, s.id desc limit 1
            """;

    private final JdbcClient jdbc;

    SheetReader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredSheet> find(CriteriaSheetId id) {
        var versions = new HashMap<String, Integer>();
        var lines = new ArrayList<DraftLine>();
        jdbc.sql(LINES).param("id", id.value()).query(row -> {
            versions.put(row.getString("code"), row.getInt("version"));
            lines.add(line(row));
        });
        return jdbc.sql(SHEET)
                .param("id", id.value())
                .query((row, n) -> sheet(row, lines, versions))
                .optional();
    }

    Optional<SheetState> state(CriteriaSheetId id) {
        return jdbc.sql("select state from criteria_sheet where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .map(SheetState::valueOf);
    }

    /** A sheet in whatever state; a draft of another zone does not exist. */
    StoredSheet readable(CriteriaSheetId id, Set<Long> zones) {
        return find(id).filter(sheet -> sheet.state() != SheetState.DRAFT
                        || sheet.zone().filter(zones::contains).isPresent())
                .orElseThrow(() -> new NotFoundException("criteria sheet " + id.value()));
    }

    Optional<CriteriaSheetId> inForce(UnitKind kind, long emulationYearId, Set<Long> zones) {
        return jdbc.sql(IN_FORCE)
                .param("kind", kind.name())
                .param("year", emulationYearId)
                .param("zones", zones.isEmpty() ? Set.of(0L) : zones)
                .query(Long.class)
                .optional()
                .map(CriteriaSheetId::new);
    }

    private static StoredSheet sheet(ResultSet row, List<DraftLine> lines, Map<String, Integer> versions)
            throws SQLException {
        return new StoredSheet(
                new CriteriaSheetId(row.getLong("id")),
                row.getInt("version"),
                SheetState.valueOf(row.getString("state")),
                number(row, "emulation_year_id"),
                number(row, "zone_id"),
                number(row, "copied_from").map(CriteriaSheetId::new),
                row.getInt("revision"),
                row.getString("changed_by_name"),
                row.getTimestamp("changed_at").toInstant(),
                new SheetContent(head(row), lines),
                versions);
    }

    private static SheetHead head(ResultSet row) throws SQLException {
        return new SheetHead(
                row.getString("code"),
                row.getString("title"),
                new Points(row.getBigDecimal("total")),
                BonusMode.valueOf(row.getString("bonus_mode")),
                decimal(row, "bonus_cap").map(Points::new),
                decimal(row, "penalty_cap").map(Points::new),
                SheetStatus.valueOf(row.getString("status")),
                row.getString("basis"),
                text(row, "issued_by"),
                text(row, "issue_number"),
                Optional.ofNullable(row.getObject("issued_on", LocalDate.class)),
                SheetShelf.kinds(row.getString("kinds")));
    }

    private static DraftLine line(ResultSet row) throws SQLException {
        return new DraftLine(
                row.getString("code"),
                text(row, "parent_code"),
                Part.valueOf(row.getString("part")),
                row.getString("title"),
                row.getBigDecimal("min_points"),
                row.getBigDecimal("max_points"),
                rule(row),
                decimal(row, "rounding_step"),
                text(row, "not_applicable").map(NotApplicablePolicy::valueOf),
                row.getBoolean("evidence_required"),
                text(row, "evidence_hint"),
                text(row, "clause"),
                LineSource.valueOf(row.getString("source")),
                text(row, "source_note"),
                gate(row),
                text(row, "former_code"));
    }

    private static Optional<Gate> gate(ResultSet row) throws SQLException {
        var points = decimal(row, "gate_points");
        return text(row, "gate_code").flatMap(code -> points.map(least -> new Gate(code, new Points(least))));
    }

    private static RuleData rule(ResultSet row) throws SQLException {
        try {
            return RuleJson.read(row.getString("rule_text"));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableRule(row.getString("sheet"), row.getString("code"), e);
        }
    }

    private static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, Long.class));
    }

    private static Optional<BigDecimal> decimal(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getBigDecimal(column));
    }
}

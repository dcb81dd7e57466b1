package vn.doichieu.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Points;

/** Writes drafts into their tables. Lines are written all at once, each with the count of its changes. */
@Component
class DraftWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    DraftWriter(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.jdbc = jdbc;
        this.batch = batch;
        this.clock = clock;
    }

    /** Whoever writes a sheet waits for whoever is writing it. */
    void lock(CriteriaSheetId id) {
        jdbc.sql("select id from criteria_sheet where id = :id for update")
                .param("id", id.value())
                .query(Long.class)
                .optional();
    }

    /** Drafts of one code are begun one after the other. */
    void lockCode(String code, long year, long zone) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))")
                .param("what", "criteria_sheet " + code + " " + year + " " + zone)
                .query((row, n) -> code)
                .list();
    }

    Optional<Long> draftOf(String code, long year, long zone) {
        return jdbc.sql("""
                select id from criteria_sheet
                where state = 'DRAFT' and code = :code and emulation_year_id = :year and zone_id = :zone""")
                .param("code", code)
                .param("year", year)
                .param("zone", zone)
                .query(Long.class)
                .optional();
    }

    /** Whether any sheet of that code is there in the year, for the zone or for all. */
    boolean isUsed(String code, long year, long zone) {
        return jdbc.sql("""
                select exists (select from criteria_sheet where code = :code and emulation_year_id = :year
                  and (zone_id is null or zone_id = :zone))""")
                .param("code", code)
                .param("year", year)
                .param("zone", zone)
                .query(Boolean.class)
                .single();
    }

    /** The next version of its code; its head is still to be written. */
    CriteriaSheetId begin(String code, long year, long zone, Optional<CriteriaSheetId> from, Actor by) {
        return new CriteriaSheetId(jdbc.sql("""
                insert into criteria_sheet (code, version, emulation_year_id, zone_id, title, total, bonus_mode, state, status,
                  basis, copied_from, changed_by_name, changed_at)
                select :code, 1 + coalesce(max(s.version), 0), :year, :zone, '', 1, 'ON_TOP', 'DRAFT', 'SOURCED', '', :from, :by, :now
                from criteria_sheet s
                where s.code = :code and s.emulation_year_id = :year and (s.zone_id is null or s.zone_id = :zone)
                returning id""")
                .param("code", code)
                .param("year", year)
                .param("zone", zone)
                .param("from", from.map(CriteriaSheetId::value).orElse(null), Types.BIGINT)
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single());
    }

    /** The next version of its code in this year and zone, saying what {@code from} says. */
    CriteriaSheetId copy(StoredSheet from, long year, long zone, Actor by) {
        var content = from.content();
        var copy = begin(content.head().code(), year, zone, Optional.of(from.id()), by);
        saveHead(copy, content.head());
        fill(copy, content.asCopied(), Map.of());
        return copy;
    }

    void saveHead(CriteriaSheetId id, SheetHead head) {
        jdbc.sql("""
                update criteria_sheet set code = :code, title = :title, total = :total, bonus_mode = :mode, bonus_cap = :bonus,
                  penalty_cap = :penalty, status = :status, basis = :basis, issued_by = :issuer, issue_number = :number,
                  issued_on = :day
                where id = :id""")
                .param("id", id.value())
                .param("code", head.code())
                .param("title", head.title())
                .param("total", head.total().value())
                .param("mode", head.bonusMode().name())
                .param("bonus", head.bonusCap().map(Points::value).orElse(null), Types.NUMERIC)
                .param("penalty", head.penaltyCap().map(Points::value).orElse(null), Types.NUMERIC)
                .param("status", head.status().name())
                .param("basis", head.basis())
                .param("issuer", head.issuedBy().orElse(null), Types.VARCHAR)
                .param("number", head.issueNumber().orElse(null), Types.VARCHAR)
                .param("day", head.issuedOn().orElse(null), Types.DATE)
                .update();
        jdbc.sql("delete from criteria_sheet_unit_kind where criteria_sheet_id = :id")
                .param("id", id.value())
                .update();
        head.kinds()
                .forEach(kind -> jdbc.sql("insert into criteria_sheet_unit_kind values (:id, :kind)")
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .update());
    }

    void touch(CriteriaSheetId id, Actor by) {
        jdbc.sql("""
                update criteria_sheet set revision = revision + 1, changed_by_name = :by, changed_at = :now where id = :id""")
                .param("id", id.value())
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void clear(CriteriaSheetId id) {
        jdbc.sql("delete from criterion where criteria_sheet_id = :id")
                .param("id", id.value())
                .update();
    }

    void fill(CriteriaSheetId id, SheetContent content, Map<String, Integer> versions) {
        var lines = content.lines();
        batch.batchUpdate(
                """
                insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points, rule,
                  rounding_step, not_applicable, evidence_required, evidence_hint, source, source_note, clause, former_code,
                  gate_code, gate_points, version)
                values (:sheet, :code, :parent, :position, :part, :title, :min, :max, cast(:rule as jsonb), :step, :policy,
                  :required, :hint, :source, :note, :clause, :former, :gate, :points, :version)""",
                IntStream.range(0, lines.size())
                        .mapToObj(n -> row(id, lines.get(n), n + 1, versions))
                        .toArray(MapSqlParameterSource[]::new));
    }

    private static MapSqlParameterSource row(
            CriteriaSheetId id, DraftLine line, int position, Map<String, Integer> versions) {
        return new MapSqlParameterSource()
                .addValue("sheet", id.value())
                .addValue("code", line.code())
                .addValue("parent", line.parent().orElse(null), Types.VARCHAR)
                .addValue("position", position)
                .addValue("part", line.part().name())
                .addValue("title", line.title())
                .addValue("min", line.min())
                .addValue("max", line.max())
                .addValue("rule", RuleJson.write(line.rule()))
                .addValue("step", line.roundingStep().orElse(null), Types.NUMERIC)
                .addValue("policy", line.notApplicable().map(Enum::name).orElse(null), Types.VARCHAR)
                .addValue("required", line.evidenceRequired())
                .addValue("hint", line.evidenceHint().orElse(null), Types.VARCHAR)
                .addValue("source", line.source().name())
                .addValue("note", line.sourceNote().orElse(null), Types.VARCHAR)
                .addValue("clause", line.clause().orElse(null), Types.VARCHAR)
                .addValue("former", line.formerCode().orElse(null), Types.VARCHAR)
                .addValue("gate", line.gate().map(Gate::line).orElse(null), Types.VARCHAR)
                .addValue(
                        "points",
                        line.gate().map(gate -> gate.atLeast().value()).orElse(null),
                        Types.NUMERIC)
                .addValue("version", versions.getOrDefault(line.code(), 0));
    }

    void delete(CriteriaSheetId id) {
        for (var table : List.of("criterion_removal", "criterion", "criteria_sheet_unit_kind")) {
            jdbc.sql("delete from " + table + " where criteria_sheet_id = :id")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql("delete from criteria_sheet where id = :id")
                .param("id", id.value())
                .update();
    }

    long keepRemoved(CriteriaSheetId id, List<DraftLine> lines, Actor by) {
        return jdbc.sql("""
                insert into criterion_removal (criteria_sheet_id, content, removed_by_name, removed_at)
                values (:id, cast(:content as jsonb), :by, :now) returning id""")
                .param("id", id.value())
                .param("content", JSON.writeValueAsString(lines))
                .param("by", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
    }

    /** The latest first. */
    List<SheetDraft.Removal> removals(CriteriaSheetId id) {
        return jdbc.sql("""
                select * from criterion_removal
                where criteria_sheet_id = :id and restored_at is null order by id desc limit 20""")
                .param("id", id.value())
                .query((row, n) -> removal(row))
                .list();
    }

    private static SheetDraft.Removal removal(ResultSet row) throws SQLException {
        var lines = lines(row.getString("content"));
        return new SheetDraft.Removal(
                row.getLong("id"),
                lines.get(0).code(),
                lines.get(0).title(),
                lines.size(),
                row.getString("removed_by_name"),
                row.getTimestamp("removed_at").toInstant());
    }

    /** Once; whoever comes second finds nothing. */
    Optional<List<DraftLine>> restoreRemoved(CriteriaSheetId id, long removal) {
        return jdbc.sql("""
                update criterion_removal set restored_at = :now
                where id = :removal and criteria_sheet_id = :id and restored_at is null returning content""")
                .param("id", id.value())
                .param("removal", removal)
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .optional()
                .map(DraftWriter::lines);
    }

    private static List<DraftLine> lines(String json) {
        return Arrays.asList(JSON.readValue(json, DraftLine[].class));
    }
}

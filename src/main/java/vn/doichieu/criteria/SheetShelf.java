package vn.doichieu.criteria;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/** Reads the headings of sheets and copies one with its lines. */
@Component
class SheetShelf {

    private static final String HEADINGS = """
            select s.id, s.code, s.version, s.title, s.total, s.status, s.emulation_year_id, s.copied_from,
                   (select y.year from criteria_sheet origin join emulation_year y on y.id = origin.emulation_year_id
                    where origin.id = s.copied_from) as copied_from_year,
                   (select coalesce(string_agg(k.unit_kind, ','), '') from criteria_sheet_unit_kind k where k.criteria_sheet_id = s.id) as kinds
            from criteria_sheet s
            """;

    private final JdbcClient jdbc;

    SheetShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SheetHeading> library() {
        return jdbc.sql(HEADINGS + "where s.state = 'LIBRARY' order by s.code, s.version desc")
                .query(SheetShelf::heading)
                .list();
    }

    List<SheetHeading> of(long emulationYearId) {
        return jdbc.sql(HEADINGS + """
                where s.state = 'PUBLISHED' and s.emulation_year_id = :year and not exists (
                  select from criteria_sheet newer where newer.code = s.code and newer.state = 'PUBLISHED'
                    and newer.emulation_year_id = s.emulation_year_id and newer.version > s.version)
                order by s.code""")
                .param("year", emulationYearId)
                .query(SheetShelf::heading)
                .list();
    }

    Optional<SheetHeading> heading(CriteriaSheetId id) {
        return jdbc.sql(HEADINGS + "where s.id = :id and s.state in ('PUBLISHED', 'LIBRARY')")
                .param("id", id.value())
                .query(SheetShelf::heading)
                .optional();
    }

    CriteriaSheetId copy(CriteriaSheetId from, long emulationYearId) {
        long copy = jdbc.sql("""
                insert into criteria_sheet (code, version, emulation_year_id, title, total, bonus_mode, bonus_cap,
                  penalty_cap, state, status, basis, copied_from)
                select code, 1 + coalesce((select max(other.version) from criteria_sheet other
                    where other.code = s.code and other.emulation_year_id = :year), 0), :year, title, total, bonus_mode,
                  bonus_cap, penalty_cap, 'PUBLISHED', status, basis, id
                from criteria_sheet s where id = :from returning id""")
                .param("from", from.value())
                .param("year", emulationYearId)
                .query(Long.class)
                .single();
        jdbc.sql("""
                insert into criteria_sheet_unit_kind (criteria_sheet_id, unit_kind)
                select :copy, unit_kind from criteria_sheet_unit_kind where criteria_sheet_id = :from""").param("copy", copy).param("from", from.value()).update();
        jdbc.sql("""
                insert into criterion (criteria_sheet_id, code, parent_code, position, part, title, min_points, max_points,
                  rule, rounding_step, not_applicable, evidence_required, evidence_hint, source)
                select :copy, code, parent_code, position, part, title, min_points, max_points, rule, rounding_step,
                  not_applicable, evidence_required, evidence_hint, source
                from criterion where criteria_sheet_id = :from order by position""").param("copy", copy).param("from", from.value()).update();
        return new CriteriaSheetId(copy);
    }

    private static SheetHeading heading(ResultSet row, int n) throws SQLException {
        return new SheetHeading(
                new CriteriaSheetId(row.getLong("id")),
                row.getString("code"),
                row.getInt("version"),
                row.getString("title"),
                new Points(row.getBigDecimal("total")),
                SheetStatus.valueOf(row.getString("status")),
                Optional.ofNullable(row.getObject("emulation_year_id", Long.class)),
                Optional.ofNullable(row.getObject("copied_from", Long.class)).map(CriteriaSheetId::new),
                Optional.ofNullable(row.getObject("copied_from_year", Integer.class)),
                kinds(row.getString("kinds")));
    }

    private static Set<UnitKind> kinds(String joined) {
        var kinds = EnumSet.noneOf(UnitKind.class);
        Arrays.stream(joined.split(","))
                .filter(kind -> !kind.isEmpty())
                .map(UnitKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }
}

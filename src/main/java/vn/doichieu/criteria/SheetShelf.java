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

/** Reads the headings of sheets, and sets where one stands. */
@Component
class SheetShelf {

    private static final String HEADINGS = """
            select s.id, s.code, s.version, s.title, s.total, s.status, s.emulation_year_id, s.copied_from,
                   s.state, s.zone_id,
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

    /** Of each code the latest version in force in these zones. */
    List<SheetHeading> of(long emulationYearId, Set<Long> zones) {
        return jdbc.sql(HEADINGS + """
                where s.state in ('PUBLISHED', 'FROZEN') and s.emulation_year_id = :year
                  and (s.zone_id is null or s.zone_id in (:zones)) and not exists (
                  select from criteria_sheet newer where newer.code = s.code and newer.state in ('PUBLISHED', 'FROZEN')
                    and newer.emulation_year_id = s.emulation_year_id and newer.version > s.version
                    and (newer.zone_id is null or newer.zone_id in (:zones)))
                order by s.code""")
                .param("year", emulationYearId)
                .param("zones", zones.isEmpty() ? Set.of(0L) : zones)
                .query(SheetShelf::heading)
                .list();
    }

    /** Everything these zones have, drafts as well: the latest year and version first. */
    List<SheetHeading> all(Set<Long> zones) {
        return jdbc.sql(HEADINGS + """
                join emulation_year year on year.id = s.emulation_year_id
                where s.zone_id in (:zones) or (s.zone_id is null and exists (select from zone_member m
                  where m.emulation_year_id = s.emulation_year_id and m.zone_id in (:zones)))
                order by year.year desc, s.code, s.version desc""")
                .param("zones", zones.isEmpty() ? Set.of(0L) : zones)
                .query(SheetShelf::heading)
                .list();
    }

    /** The version before, of the same code in the same year for the same zone. */
    Optional<CriteriaSheetId> versionBefore(CriteriaSheetId id) {
        return jdbc.sql("""
                select earlier.id from criteria_sheet s join criteria_sheet earlier on earlier.code = s.code
                  and earlier.emulation_year_id = s.emulation_year_id and earlier.version < s.version
                  and (earlier.zone_id is null or earlier.zone_id = s.zone_id) and earlier.state <> 'DRAFT'
                where s.id = :id order by earlier.version desc limit 1""")
                .param("id", id.value())
                .query(Long.class)
                .optional()
                .map(CriteriaSheetId::new);
    }

    void become(CriteriaSheetId id, SheetState state) {
        jdbc.sql("update criteria_sheet set state = :state where id = :id")
                .param("id", id.value())
                .param("state", state.name())
                .update();
    }

    Optional<SheetHeading> heading(CriteriaSheetId id) {
        return jdbc.sql(HEADINGS + "where s.id = :id and s.state <> 'DRAFT'")
                .param("id", id.value())
                .query(SheetShelf::heading)
                .optional();
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
                kinds(row.getString("kinds")),
                SheetState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("zone_id", Long.class)));
    }

    static Set<UnitKind> kinds(String joined) {
        var kinds = EnumSet.noneOf(UnitKind.class);
        Arrays.stream(joined.split(","))
                .filter(kind -> !kind.isEmpty())
                .map(UnitKind::valueOf)
                .forEach(kinds::add);
        return kinds;
    }
}

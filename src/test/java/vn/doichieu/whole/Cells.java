package vn.doichieu.whole;

import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.shared.Points;

/** The cells of a sheet whose points are known beforehand. */
final class Cells {

    private final JdbcClient jdbc;

    Cells(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    List<Cell> of(long sheet) {
        return Stream.concat(lines(sheet).stream(), figures(sheet).stream()).toList();
    }

    private List<Cell> lines(long sheet) {
        return jdbc.sql("""
                select line.criterion_code, line.id, item ->> 'code', c.max_points, (item ->> 'points')::numeric, line.version
                from score_line line
                join score_sheet sheet on sheet.id = line.score_sheet_id
                join criterion c on c.criteria_sheet_id = sheet.criteria_sheet_id and c.code = line.criterion_code
                cross join lateral (select c.rule -> 'occurrences' -> 0) as first (item)
                where sheet.id = :sheet and c.rule ->> 'kind' = 'DEDUCTION'
                  and jsonb_array_length(c.rule -> 'occurrences') = 1
                order by c.position""")
                .param("sheet", sheet)
                .query((row, n) -> Cell.line(
                        sheet,
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        new Points(row.getBigDecimal(4)),
                        new Points(row.getBigDecimal(5)),
                        row.getInt(6)))
                .list();
    }

    private List<Cell> figures(long sheet) {
        return jdbc.sql("""
                select line.criterion_code, line.id, c.rule -> 'input' ->> 'indicator', c.max_points
                from score_line line
                join score_sheet sheet on sheet.id = line.score_sheet_id
                join criterion c on c.criteria_sheet_id = sheet.criteria_sheet_id and c.code = line.criterion_code
                where sheet.id = :sheet and c.rule -> 'input' ->> 'indicator' in ('BUDGET_RATE_AMOUNT', 'RECOVERY_RATE')
                order by c.position""")
                .param("sheet", sheet)
                .query((row, n) -> Cell.figure(
                        sheet, row.getString(1), row.getLong(2), row.getString(3), new Points(row.getBigDecimal(4))))
                .list();
    }
}

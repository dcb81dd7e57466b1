package vn.doichieu.scoring;

import java.util.Map;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.testing.Superuser;

/** A copy of the sheet of the demonstration in which the points of some lines hang on those of others. */
final class GatedSheet {

    private final Environment environment;
    private final long id;

    GatedSheet(Environment environment, long id) {
        this.environment = environment;
        this.id = id;
    }

    /** {@code gates}: the line each line hangs on; it needs five points. */
    void make(long original, Map<String, String> gates) {
        remove();
        Superuser.execute(environment, """
                insert into criteria_sheet select (jsonb_populate_record(null::criteria_sheet,
                  to_jsonb(s) || jsonb_build_object('id', %1$d, 'version', %1$d))).*
                from criteria_sheet s where id = %2$d;
                insert into criterion select (jsonb_populate_record(null::criterion,
                  to_jsonb(c) || jsonb_build_object('id', %1$d * 1000 + c.position, 'criteria_sheet_id', %1$d))).*
                from criterion c where criteria_sheet_id = %2$d""".formatted(id, original));
        gates.forEach((line, named) -> Superuser.execute(
                environment,
                "update criterion set gate_code = '%s', gate_points = 5 where criteria_sheet_id = %d and code = '%s'"
                        .formatted(named, id, line)));
    }

    void remove() {
        Superuser.execute(
                environment,
                "delete from criterion where criteria_sheet_id = %1$d; delete from criteria_sheet where id = %1$d"
                        .formatted(id));
    }

    /** From now on this sheet is scored with the gates; answers what it was scored with before. */
    long use(JdbcClient jdbc, ScoreSheetId sheet) {
        return use(jdbc, sheet, id);
    }

    static long use(JdbcClient jdbc, ScoreSheetId sheet, long criteria) {
        var before = criteriaOf(jdbc, sheet);
        jdbc.sql("update score_sheet set criteria_sheet_id = :criteria where id = :sheet")
                .param("criteria", criteria)
                .param("sheet", sheet.value())
                .update();
        return before;
    }

    static long criteriaOf(JdbcClient jdbc, ScoreSheetId sheet) {
        return jdbc.sql("select criteria_sheet_id from score_sheet where id = :sheet")
                .param("sheet", sheet.value())
                .query(Long.class)
                .single();
    }
}

package vn.doichieu.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the things of one unit of the demonstration stand: what addresses are made of. */
public record Reference(
        long unit,
        long year,
        long round,
        long sheet,
        long inspection,
        long visit,
        long evidence,
        long checklistItem,
        long finding,
        long registration) {

    public static final String TUYEN_QUANG = "CUC_TUYEN_QUANG";
    public static final String CITY = "CHI_CUC_TP_TUYEN_QUANG";
    public static final String LANG_SON = "CUC_LANG_SON";

    public static Reference of(JdbcClient jdbc, String unit) {
        return jdbc.sql("""
                select u.id, r.emulation_year_id, i.round_id, s.id, i.id, i.visit_id,
                  coalesce((select min(e.id) from evidence e where e.unit_id = u.id), 0),
                  (select min(c.id) from checklist_item c where c.inspection_id = i.id),
                  coalesce((select min(f.id) from finding f where f.inspection_id = i.id), 0),
                  coalesce((select min(t.id) from title_registration t where t.unit_id = u.id), 0)
                from unit u
                join inspection i on i.unit_id = u.id
                join assessment_round r on r.id = i.round_id
                join score_sheet s on s.unit_id = u.id and s.round_id = i.round_id
                where u.code = :unit""")
                .param("unit", unit)
                .query((row, n) -> new Reference(
                        row.getLong(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8),
                        row.getLong(9),
                        row.getLong(10)))
                .single();
    }
}

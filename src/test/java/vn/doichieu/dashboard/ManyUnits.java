package vn.doichieu.dashboard;

import org.springframework.jdbc.core.simple.JdbcClient;

/** A zone that is larger than any: departments with sent sheets, figures that disagree, visits and evidence. */
final class ManyUnits {

    private ManyUnits() {}

    static void addTo(JdbcClient jdbc, int units) {
        run(jdbc, """
                insert into unit (code, name, short_name, kind, locality, valid_from)
                select 'MANY_' || n, 'Cục THADS tỉnh số ' || n, 'Cục THADS tỉnh số ' || n, 'PROVINCIAL_DEPARTMENT', 'Số ' || n, date '2010-01-01'
                from generate_series(1, %d) n""".formatted(units));
        run(jdbc, """
                insert into zone_member (zone_id, emulation_year_id, unit_id, role)
                select z.id, r.emulation_year_id, u.id, 'MEMBER' from emulation_zone z, assessment_round r, unit u
                where r.as_of = date '2023-08-31' and u.code like 'MANY_%'""");
        run(jdbc, """
                insert into score_sheet (unit_id, round_id, criteria_sheet_id, state, state_by_name)
                select u.id, s.round_id, s.criteria_sheet_id, 'SUBMITTED', 'Cục trưởng'
                from unit u, score_sheet s where u.code like 'MANY_%' and s.id = (select min(id) from score_sheet)""");
        run(jdbc, """
                insert into score_line (score_sheet_id, criterion_code, answer, self_points)
                select s.id, l.criterion_code, l.answer, l.self_points
                from score_sheet s join unit u on u.id = s.unit_id and u.code like 'MANY_%',
                  score_line l where l.score_sheet_id = (select min(id) from score_sheet)""");
        run(jdbc, """
                insert into figure_claim (unit_id, emulation_year_id, indicator_code, as_of, source, value, scale, printed, changed_by_name)
                select u.id, c.emulation_year_id, c.indicator_code, c.as_of, c.source, c.value, c.scale, c.printed, 'Văn phòng'
                from unit u, figure_claim c
                where u.code like 'MANY_%' and c.unit_id = (select id from unit where code = 'CUC_LANG_SON')""");
        run(jdbc, """
                insert into visit (team_id, visit_on, place, state, state_by_name)
                select v.team_id, date '2023-09-09', 'số ' || n, 'MINUTES_CONFIRMED', 'Trưởng đoàn'
                from visit v, generate_series(1, %d) n where v.id = (select min(id) from visit)""".formatted(units));
        run(jdbc, """
                insert into inspection (visit_id, position, unit_id, round_id)
                select v.id, 1, u.id, r.id from visit v, unit u, assessment_round r
                where v.visit_on = date '2023-09-09' and u.short_name = 'Cục THADS tỉnh ' || v.place and r.as_of = date '2023-08-31'""");
        run(jdbc, """
                insert into recommendation (inspection_id, body, due_on, changed_by_name)
                select i.id, 'Bổ sung hồ sơ', date '2023-09-24', 'Trưởng đoàn'
                from inspection i join unit u on u.id = i.unit_id and u.code like 'MANY_%'""");
    }

    private static void run(JdbcClient jdbc, String sql) {
        if (jdbc.sql(sql).update() == 0) {
            throw new IllegalStateException("nothing came of: " + sql);
        }
    }
}

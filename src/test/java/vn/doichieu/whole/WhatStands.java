package vn.doichieu.whole;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.doichieu.platform.JournalCheck;
import vn.doichieu.shared.Points;

/** What the database has of the cells that were typed into, beside what was acknowledged to those who typed. */
final class WhatStands {

    private record Entry(String cell, Cell.Saved saved) {}

    private record Now(String cell, int version, Cell.Saved saved) {}

    /** What the sheets of this year claim, and the line that is scored with it. */
    private static final String CLAIMS = """
            figure_claim c
            join assessment_round round on round.emulation_year_id = c.emulation_year_id and round.as_of = c.as_of
            join score_sheet sheet on sheet.round_id = round.id and sheet.unit_id = c.unit_id
            join criterion rule on rule.criteria_sheet_id = sheet.criteria_sheet_id
              and rule.rule -> 'input' ->> 'indicator' = c.indicator_code and rule.rule ->> 'kind' = 'BANDS'
            join score_line line on line.score_sheet_id = sheet.id and line.criterion_code = rule.code
            where c.source = 'SCORE_SHEET' and c.as_of = '2024-08-31'
            """;

    /** One entry for each save. That of a figure stands before that of the line that follows it. */
    private static final String JOURNAL = """
            select 'line ' || subject_id, reason, to_value, id as number from journal_entry
            where subject_kind = 'SCORE_LINE' and action = 'ANSWER' and reason like 'Lần lưu %'
            union all
            select 'figure of line ' || line.id, e.to_value,
                   (select r.to_value from journal_entry r where r.subject_kind = 'SCORE_LINE' and r.subject_id = line.id
                      and r.action = 'RESCORED' and r.id > e.id order by r.id limit 1), e.id
            from journal_entry e,
            """ + CLAIMS + """
              and e.subject_kind = 'FIGURE' and e.action = 'SCORE_SHEET' and e.subject_id = c.id
            order by number""";

    private static final String NOW = """
            select 'line ' || id, version, note, self_points from score_line where note like 'Lần lưu %'
            union all
            select 'figure of line ' || line.id, c.version, c.printed, line.self_points from
            """ + CLAIMS;

    private static final String OTHER_ANSWER_THAN_NOTE = """
            select count(*) from score_line where note like 'Lần lưu %'
              and split_part(note, ': ', 2)::int is distinct from
                  (select value::int from jsonb_each_text(answer -> 'counts'))""";

    private static final String RESCORED = """
            select 'figure of line ' || subject_id, count(*) from journal_entry
            where subject_kind = 'SCORE_LINE' and action = 'RESCORED' group by subject_id""";

    private final DataSource dataSource;
    private final JdbcClient jdbc;

    WhatStands(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Nothing acknowledged is missing, nothing is there twice or half; of what nobody knows about, all or nothing. */
    void holds(List<Cell> cells) {
        var journal = journal();
        var now = jdbc.sql(NOW)
                .query((row, n) -> new Now(
                        row.getString(1),
                        row.getInt(2),
                        new Cell.Saved(row.getString(3), new Points(row.getBigDecimal(4)).toString())))
                .list();
        for (var cell : cells) {
            var entries = journal.getOrDefault(cell.name(), List.of());
            assertThat(entries).as(cell.name()).isIn(possible(cell));
            assertThat(now.stream().filter(value -> value.cell.equals(cell.name())))
                    .as(cell.name())
                    .containsExactlyElementsOf(expected(cell, entries));
        }
        assertThat(journal.keySet()).isSubsetOf(cells.stream().map(Cell::name).toList());
        assertThat(jdbc.sql(OTHER_ANSWER_THAN_NOTE).query(Long.class).single()).isZero();
        jdbc.sql(RESCORED).query(row -> {
            var figure = row.getString(1);
            assertThat(row.getInt(2))
                    .as(figure)
                    .isEqualTo(journal.getOrDefault(figure, List.of()).size());
        });
        var check = new JournalCheck(dataSource).check();
        assertThat(check.fault()).isEmpty();
        assertThat(jdbc.sql("select count(*) from journal_entry")
                        .query(Long.class)
                        .single())
                .isEqualTo(check.links());
    }

    private Map<String, List<Cell.Saved>> journal() {
        return jdbc
                .sql(JOURNAL)
                .query((row, n) -> new Entry(
                        row.getString(1),
                        new Cell.Saved(row.getString(2), Objects.requireNonNullElse(row.getString(3), "nothing"))))
                .list()
                .stream()
                .collect(groupingBy(Entry::cell, mapping(Entry::saved, toList())));
    }

    private static List<List<Cell.Saved>> possible(Cell cell) {
        var possible = new ArrayList<>(List.of(cell.acknowledged()));
        cell.unanswered().ifPresent(last -> {
            var more = new ArrayList<>(cell.acknowledged());
            more.add(last);
            possible.add(more);
        });
        return possible;
    }

    private static List<Now> expected(Cell cell, List<Cell.Saved> entries) {
        return entries.isEmpty()
                ? List.of()
                : List.of(new Now(cell.name(), cell.firstVersion() + entries.size(), entries.get(entries.size() - 1)));
    }
}

package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Check;
import vn.doichieu.figures.rules.Derivation;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.MethodVersion;
import vn.doichieu.figures.rules.Quantity;
import vn.doichieu.figures.rules.Severity;

/** The indicators, their methods and checks. Only a migration changes them, so they are read once. */
@Component
class IndicatorBook {

    private record Described(String indicator, @Nullable LocalDate from, String definition, String basis) {}

    private record CheckTerm(String check, Check.Term term) {}

    private final JdbcClient jdbc;
    private volatile @Nullable Indicators read;

    IndicatorBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Indicators indicators() {
        var known = read;
        if (known == null) {
            known = new Indicators(all(), methods(), checks());
            read = known;
        }
        return known;
    }

    private List<Indicator> all() {
        return jdbc.sql("""
                select code, name, short_name, topic, quantity, derivation, of_code, base_code, position, tolerance
                from indicator""").query(IndicatorBook::indicator).list();
    }

    private static Indicator indicator(ResultSet row, int n) throws SQLException {
        return new Indicator(
                row.getString("code"),
                row.getString("name"),
                row.getString("short_name"),
                Indicator.Topic.valueOf(row.getString("topic")),
                Quantity.valueOf(row.getString("quantity")),
                Derivation.valueOf(row.getString("derivation")),
                Optional.ofNullable(row.getString("of_code")),
                Optional.ofNullable(row.getString("base_code")),
                row.getInt("position"),
                row.getBigDecimal("tolerance"));
    }

    private Map<String, List<MethodVersion>> methods() {
        return jdbc
                .sql("""
                select code, null as valid_from, definition, coalesce(basis, '') from indicator where definition is not null
                union all select indicator_code, valid_from, definition, basis from indicator_method
                order by 1, 2 nulls first""")
                .query((row, n) -> new Described(
                        row.getString(1), row.getObject(2, LocalDate.class), row.getString(3), row.getString(4)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Described::indicator,
                        Collectors.collectingAndThen(Collectors.toList(), IndicatorBook::versions)));
    }

    /** Each version holds until the day before the next one. */
    private static List<MethodVersion> versions(List<Described> rows) {
        var versions = new ArrayList<MethodVersion>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var next = i + 1 < rows.size() ? rows.get(i + 1).from : null;
            versions.add(new MethodVersion(
                    row.from == null ? LocalDate.MIN : row.from,
                    Optional.ofNullable(next).map(day -> day.minusDays(1)),
                    row.definition,
                    row.basis));
        }
        return versions;
    }

    private List<Check> checks() {
        var terms = jdbc
                .sql("select check_code, role, indicator_code from figure_check_term order by check_code, position")
                .query((row, n) -> new CheckTerm(
                        row.getString(1), new Check.Term(Check.Role.valueOf(row.getString(2)), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        CheckTerm::check, Collectors.mapping(CheckTerm::term, Collectors.toList())));
        return jdbc.sql("select code, number, kind, severity, tolerance, name from figure_check order by number, code")
                .query((row, n) -> new Check(
                        row.getString(1),
                        row.getInt(2),
                        Check.Kind.valueOf(row.getString(3)),
                        Severity.valueOf(row.getString(4)),
                        row.getBigDecimal(5),
                        terms.getOrDefault(row.getString(1), List.of()),
                        row.getString(6)))
                .list();
    }
}

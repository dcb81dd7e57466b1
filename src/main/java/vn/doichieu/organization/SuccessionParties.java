package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.Sentence;

/** Finds the units somebody typed, by code or exact name. */
@Component
class SuccessionParties {

    record Known(UnitView unit, SuccessionRules.Party party) {}

    private final JdbcClient jdbc;

    SuccessionParties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is not found is named among the faults. */
    List<Known> read(List<String> typed, List<Sentence> faults) {
        var found = new ArrayList<Known>();
        for (var text : typed) {
            var units = find(text);
            if (units.size() == 1) {
                found.add(units.get(0));
            } else {
                var code = units.isEmpty() ? "organization.succession.unknown" : "organization.succession.several";
                faults.add(Sentence.of(code, text.substring(0, Math.min(100, text.length()))));
            }
        }
        return found;
    }

    /** The units that go by these codes or exact names, under both. */
    Map<String, UnitView> byCodeAndName(Collection<String> words) {
        var units = new HashMap<String, UnitView>();
        jdbc.sql("""
                select id, code, name, short_name, kind, parent_id, locality from unit
                where code in (:words) or name in (:words) order by id desc""").param("words", words).query(Units::view).list().forEach(unit -> {
            units.put(unit.code(), unit);
            units.put(unit.name(), unit);
        });
        return units;
    }

    private List<Known> find(String text) {
        return jdbc.sql("""
                select id, code, name, short_name, kind, parent_id, locality, valid_from, valid_to from unit
                where code = :code or lower(name) = lower(:text) or lower(short_name) = lower(:text)
                order by code = :code desc limit 3""")
                .param("code", text.split(" · ", 2)[0].strip())
                .param("text", text)
                .query((row, n) -> new Known(
                        Units.view(row, n),
                        new SuccessionRules.Party(
                                Units.view(row, n).id(),
                                row.getString("short_name"),
                                row.getObject("valid_from", LocalDate.class),
                                Optional.ofNullable(row.getObject("valid_to", LocalDate.class)))))
                .list();
    }
}

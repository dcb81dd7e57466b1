package vn.doichieu.emulation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** What units have registered and launched. */
@Service
@Transactional(readOnly = true)
public class EmulationOverview {

    private final JdbcClient jdbc;

    EmulationOverview(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The highest title first, movements in the order they began. */
    @PreAuthorize("hasAnyAuthority('REPORT_READ', 'WORK_READ')")
    public EmulationView of(UnitId unit, long emulationYearId, UnitScope scope) {
        if (!scope.contains(unit)) {
            throw new NotFoundException("unit " + unit.value());
        }
        return new EmulationView(registrations(unit, emulationYearId), movements(unit, emulationYearId));
    }

    /** The titles each unit still aims for or has won in a year. */
    @PreAuthorize("hasAuthority('PLAN_EDIT')")
    public Map<UnitId, Set<EmulationTitle>> titles(long emulationYearId) {
        record Aim(UnitId unit, EmulationTitle title) {}
        return jdbc
                .sql("""
                select unit_id, title from title_registration
                where emulation_year_id = :year and state not in ('WITHDRAWN', 'NOT_ELIGIBLE')""")
                .param("year", emulationYearId)
                .query((row, n) -> new Aim(new UnitId(row.getLong(1)), EmulationTitle.valueOf(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Aim::unit, Collectors.mapping(Aim::title, Collectors.toSet())));
    }

    private List<EmulationView.Registration> registrations(UnitId unit, long year) {
        return jdbc
                .sql("select title, state from title_registration where unit_id = :unit and emulation_year_id = :year")
                .param("unit", unit.value())
                .param("year", year)
                .query((row, n) -> new EmulationView.Registration(
                        EmulationTitle.valueOf(row.getString(1)),
                        EmulationView.RegistrationState.valueOf(row.getString(2))))
                .list()
                .stream()
                .sorted(Comparator.comparing(EmulationView.Registration::title))
                .toList();
    }

    private List<EmulationView.Movement> movements(UnitId unit, long year) {
        return jdbc.sql("""
                select kind, name, starts_on, ends_on from emulation_movement
                where unit_id = :unit and emulation_year_id = :year order by starts_on, id""")
                .param("unit", unit.value())
                .param("year", year)
                .query((row, n) -> new EmulationView.Movement(
                        EmulationView.MovementKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }
}

package vn.doichieu.organization;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Writes who followed whom; both sides have it in their history. */
@Component
class SuccessionBook {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final JdbcClient jdbc;
    private final Units units;
    private final Journal journal;
    private final Clock clock;

    SuccessionBook(JdbcClient jdbc, Units units, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.units = units;
        this.journal = journal;
        this.clock = clock;
    }

    UnitView made(UnitId id) {
        return units.unit(id);
    }

    void write(SuccessionPreview preview, List<UnitView> following, Actor by) {
        var on = preview.on().orElseThrow();
        for (var before : preview.before()) {
            for (var after : following) {
                if (!before.id().equals(after.id())) {
                    write(new Succession(before.id(), after.id(), preview.kind(), on, preview.basis()), by);
                }
            }
        }
        preview.before().forEach(unit -> tell("FOLLOWED", unit, following, on, preview.basis(), by));
        following.forEach(unit -> tell("FOLLOWS", unit, preview.before(), on, preview.basis(), by));
    }

    private void write(Succession step, Actor by) {
        jdbc.sql("""
                insert into unit_succession
                  (predecessor_id, successor_id, kind, effective_on, basis, recorded_by_name, recorded_at)
                values (:before, :after, :kind, :on, :basis, :by, :at)""")
                .param("before", step.predecessor().value())
                .param("after", step.successor().value())
                .param("kind", step.kind().name())
                .param("on", step.effectiveOn())
                .param("basis", step.basis())
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private void tell(String action, UnitView unit, List<UnitView> others, LocalDate on, String basis, Actor by) {
        var names = others.stream()
                .filter(other -> !other.id().equals(unit.id()))
                .map(UnitView::shortName)
                .collect(Collectors.joining("; "));
        if (!names.isEmpty()) {
            journal.record(by, Subject.UNIT, unit.id().value(), action, null, names + ", " + DAY.format(on), basis);
        }
    }
}

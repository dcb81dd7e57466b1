package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What is wrong with a unit beside the others: a code or a name taken, a parent that cannot be one. */
@Component
class UnitNeighbours {

    private record Parent(UnitId id, String shortName, LocalDate from, Optional<LocalDate> to) {}

    private final JdbcClient jdbc;

    UnitNeighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code self}: the unit itself when it is there already. */
    List<FieldFault> faults(UnitDraft draft, @Nullable UnitId self) {
        var faults = new ArrayList<FieldFault>();
        taken("code = :value", draft.code(), draft, self)
                .ifPresent(other -> faults.add(fault("code", "organization.unit.code.taken", draft.code(), other)));
        taken("lower(name) = lower(:value) and (valid_to is null or valid_to >= :from)", draft.name(), draft, self)
                .ifPresent(code -> faults.add(fault("name", "organization.unit.name.taken", code)));
        if (draft.parent() != null) {
            parentFault(draft, self).ifPresent(fault -> faults.add(new FieldFault("parent", fault)));
        }
        return faults;
    }

    Optional<UnitId> parent(UnitDraft draft) {
        return draft.parent() == null ? Optional.empty() : found(draft.parent()).map(Parent::id);
    }

    private Optional<Sentence> parentFault(UnitDraft draft, @Nullable UnitId self) {
        var code = String.valueOf(draft.parent());
        var parent = found(code);
        if (parent.isEmpty()) {
            return Optional.of(Sentence.of("organization.unit.parent.unknown", code));
        }
        if (self != null && isBelow(parent.get().id(), self)) {
            return Optional.of(
                    Sentence.of("organization.unit.parent.below", parent.get().shortName()));
        }
        var closed = parent.get().to().filter(last -> last.isBefore(draft.validFrom()));
        return closed.map(last ->
                Sentence.of("organization.unit.parent.closed", parent.get().shortName(), last));
    }

    private Optional<Parent> found(String code) {
        return jdbc.sql("select id, short_name, valid_from, valid_to from unit where code = :code")
                .param("code", code)
                .query((row, n) -> new Parent(
                        new UnitId(row.getLong(1)),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        Optional.ofNullable(row.getObject(4, LocalDate.class))))
                .optional();
    }

    private boolean isBelow(UnitId one, UnitId other) {
        return jdbc.sql("""
                with recursive above as (select id, parent_id from unit where id = :one
                  union select u.id, u.parent_id from unit u join above a on u.id = a.parent_id)
                select exists (select 1 from above where id = :other)""")
                .param("one", one.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    private Optional<String> taken(String condition, String value, UnitDraft draft, @Nullable UnitId self) {
        return jdbc.sql("select short_name from unit where " + condition
                        + " and id <> :self and :from is not null limit 1")
                .param("value", value)
                .param("from", draft.validFrom())
                .param("self", self == null ? 0 : self.value())
                .query(String.class)
                .optional();
    }

    private static FieldFault fault(String field, String code, Object... arguments) {
        return new FieldFault(field, Sentence.of(code, arguments));
    }
}

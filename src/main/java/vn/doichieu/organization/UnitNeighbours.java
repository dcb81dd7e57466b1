package vn.doichieu.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What is wrong with a unit beside the others: a code or a name taken, a parent that cannot be one. */
@Component
class UnitNeighbours {

    private record Parent(UnitId id, String shortName, LocalDate from, Optional<LocalDate> to) {

        boolean isThereFrom(LocalDate day) {
            return to.isEmpty() || !to.get().isBefore(day);
        }
    }

    private record Stored(String code, String name, Parent unit) {}

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

    /** A whole workbook with one query, however many rows it has; parents may stand in the workbook itself. */
    void check(ImportedRows rows) {
        var stored = jdbc.sql("select id, code, name, short_name, valid_from, valid_to from unit")
                .query((row, n) -> new Stored(
                        row.getString(2),
                        row.getString(3).toLowerCase(Locale.ROOT),
                        new Parent(
                                new UnitId(row.getLong(1)),
                                row.getString(4),
                                row.getObject(5, LocalDate.class),
                                Optional.ofNullable(row.getObject(6, LocalDate.class)))))
                .list();
        var byCode = stored.stream().collect(Collectors.toMap(Stored::code, Stored::unit));
        var byName = stored.stream().collect(Collectors.groupingBy(Stored::name));
        var coming = rows.readable().stream().map(one -> one.draft().code()).collect(Collectors.toSet());
        for (var one : rows.readable()) {
            faults(one.draft(), byCode, byName, coming).forEach(fault -> rows.fault(one.row(), fault));
        }
    }

    private static List<FieldFault> faults(
            UnitDraft draft, Map<String, Parent> byCode, Map<String, List<Stored>> byName, Set<String> coming) {
        var faults = new ArrayList<FieldFault>();
        Optional.ofNullable(byCode.get(draft.code()))
                .ifPresent(other ->
                        faults.add(fault("code", "organization.unit.code.taken", draft.code(), other.shortName())));
        byName.getOrDefault(draft.name().toLowerCase(Locale.ROOT), List.of()).stream()
                .filter(other -> other.unit().isThereFrom(draft.validFrom()))
                .findFirst()
                .ifPresent(other -> faults.add(fault(
                        "name", "organization.unit.name.taken", other.unit().shortName())));
        var code = draft.parent();
        if (code != null && !coming.contains(code)) {
            parentFault(code, draft, Optional.ofNullable(byCode.get(code)))
                    .ifPresent(fault -> faults.add(new FieldFault("parent", fault)));
        }
        return faults;
    }

    private Optional<Sentence> parentFault(UnitDraft draft, @Nullable UnitId self) {
        var code = String.valueOf(draft.parent());
        var parent = found(code);
        if (self != null && parent.isPresent() && isBelow(parent.get().id(), self)) {
            return Optional.of(
                    Sentence.of("organization.unit.parent.below", parent.get().shortName()));
        }
        return parentFault(code, draft, parent);
    }

    private static Optional<Sentence> parentFault(String code, UnitDraft draft, Optional<Parent> parent) {
        return parent.isEmpty()
                ? Optional.of(Sentence.of("organization.unit.parent.unknown", code))
                : parent.get()
                        .to()
                        .filter(last -> last.isBefore(draft.validFrom()))
                        .map(last -> Sentence.of(
                                "organization.unit.parent.closed", parent.get().shortName(), last));
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

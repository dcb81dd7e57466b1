package vn.doichieu.figures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Sha256;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;

/**
 * Notes imports. The journal has one entry for each, with the hash of all that was written: so the chain of the journal
 * covers sixteen thousand values without sixteen thousand links.
 */
@Component
class FigureImportBook {

    private static final Comparator<FigureWrite> ORDER = Comparator.comparingLong(
                    (FigureWrite write) -> write.unit().value())
            .thenComparing(FigureWrite::indicator)
            .thenComparing(write -> !write.samePeriod());

    private static final int VALUE_DECIMALS = 6;

    private final JdbcClient jdbc;
    private final Journal journal;
    private final Sentences words;
    private final Clock clock;

    FigureImportBook(JdbcClient jdbc, Journal journal, Sentences words, Clock clock) {
        this.jdbc = jdbc;
        this.journal = journal;
        this.words = words;
        this.clock = clock;
    }

    /** The number of the import; before its figures, which name it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long note(ImportPreview preview, List<FigureWrite> writes, Actor by) {
        var place = preview.place();
        var hash = hash(writes, place);
        long id = jdbc.sql("""
                insert into figure_import (round_id, source, file_name, content_hash, imported_by, imported_by_name, imported_at)
                values (:round, :source, :file, :hash, :by, :name, :now) returning id""")
                .param("round", place.round().id())
                .param("source", place.source().name())
                .param("file", preview.fileName())
                .param("hash", hash)
                .param("by", by.id().value())
                .param("name", by.name())
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();
        noteUnits(id, preview);
        journal.record(by, Subject.FIGURE_IMPORT, id, place.source().name(), null, told(preview, hash), null);
        return id;
    }

    private void noteUnits(long id, ImportPreview preview) {
        var written =
                preview.units().stream().filter(unit -> unit.locked().isEmpty()).toList();
        jdbc.sql("""
                insert into figure_import_unit (import_id, unit_id, added, changed, unchanged)
                select :id, unit, added, changed, unchanged from unnest(cast(:units as bigint[]), cast(:added as integer[]),
                  cast(:changed as integer[]), cast(:unchanged as integer[])) as u (unit, added, changed, unchanged)""")
                .param("id", id)
                .param(
                        "units",
                        written.stream()
                                .mapToLong(unit -> unit.unit().id().value())
                                .toArray())
                .param("added", numbers(written, ImportPreview.Unit::added))
                .param("changed", numbers(written, ImportPreview.Unit::changed))
                .param("unchanged", numbers(written, ImportPreview.Unit::unchanged))
                .update();
    }

    private static int[] numbers(List<ImportPreview.Unit> units, ToIntFunction<ImportPreview.Unit> number) {
        return units.stream().mapToInt(number).toArray();
    }

    private String told(ImportPreview preview, String hash) {
        return words.text(
                "figures.imported.told",
                preview.fileName(),
                preview.units().size() - preview.locked(),
                preview.added(),
                preview.changed(),
                preview.unchanged(),
                hash);
    }

    /** As the comment on figure_import.content_hash says. */
    static String hash(List<FigureWrite> writes, ImportPlace place) {
        var lines = new StringBuilder();
        for (var write : writes.stream().sorted(ORDER).toList()) {
            var day = write.samePeriod()
                    ? place.round().samePeriodAsOf()
                    : place.round().asOf();
            lines.append(write.unit().value()).append('\t').append(write.indicator());
            lines.append('\t').append(day).append('\t');
            lines.append(write.number().value().setScale(VALUE_DECIMALS).toPlainString());
            lines.append('\t').append(write.printed()).append('\t');
            lines.append(write.place().orElse("")).append('\n');
        }
        return Sha256.hex(lines.toString());
    }
}

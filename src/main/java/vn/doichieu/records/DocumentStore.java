package vn.doichieu.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.ZoneView;

/** The rows behind the register of documents. */
@Component
class DocumentStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    DocumentSeries series(ZoneView zone, DocumentKind kind, int year) {
        int first = jdbc.sql(
                        "select first_number from document_series where zone_id = :zone and kind = :kind and calendar_year = :year")
                .param("zone", zone.id())
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .optional()
                .orElse(1);
        return DocumentSeries.of(zone, kind, year, first, entries(zone.id(), kind, year));
    }

    List<RegisteredDocument> entries(long zone, DocumentKind kind, int year) {
        return jdbc.sql("""
                select number, symbol, issued_on, subject, subject_kind, subject_id, registered_by_name, registered_at
                from registered_document where zone_id = :zone and kind = :kind and calendar_year = :year
                order by number""")
                .param("zone", zone)
                .param("kind", kind.name())
                .param("year", year)
                .query((row, n) -> new RegisteredDocument(
                        row.getInt(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6),
                        row.getString(7),
                        row.getTimestamp(8).toInstant()))
                .list();
    }

    /** The calendar years in which the zone has numbers, the latest first. */
    List<Integer> years(long zone) {
        return jdbc.sql("""
                select calendar_year from document_series where zone_id = :zone
                union select calendar_year from registered_document where zone_id = :zone order by 1 desc""").param("zone", zone).query(Integer.class).list();
    }

    /** Keeps the beginning of the series as it is until the transaction ends. */
    int holdFirst(ZoneView zone, DocumentKind kind, int year) {
        jdbc.sql("""
                insert into document_series (zone_id, kind, calendar_year, first_number) values (:zone, :kind, :year, 1)
                on conflict do nothing""")
                .param("zone", zone.id())
                .param("kind", kind.name())
                .param("year", year)
                .update();
        return jdbc.sql("""
                select first_number from document_series
                where zone_id = :zone and kind = :kind and calendar_year = :year for share""")
                .param("zone", zone.id())
                .param("kind", kind.name())
                .param("year", year)
                .query(Integer.class)
                .single();
    }

    /** Waits for whoever is being given a number of this series. */
    void begin(ZoneView zone, DocumentKind kind, int year, int first) {
        jdbc.sql("""
                insert into document_series (zone_id, kind, calendar_year, first_number) values (:zone, :kind, :year, :first)
                on conflict (zone_id, kind, calendar_year) do update set first_number = :first""")
                .param("zone", zone.id())
                .param("kind", kind.name())
                .param("year", year)
                .param("first", first)
                .update();
    }

    /** False when the number is taken, also by somebody whose transaction had to be waited for. */
    boolean add(NewDocument document, String byName) {
        return jdbc.sql("""
                insert into registered_document (zone_id, kind, calendar_year, number, symbol, issued_on, subject,
                  subject_kind, subject_id, registered_by_name, registered_at)
                values (:zone, :kind, :year, :number, :symbol, :on, :subject, :subjectKind, :subjectId, :by, :at)
                on conflict (zone_id, kind, calendar_year, number) do nothing""")
                        .param("zone", document.zone().id())
                        .param("kind", document.kind().name())
                        .param("year", document.calendarYear())
                        .param("number", document.number())
                        .param("symbol", document.symbol())
                        .param("on", document.issuedOn())
                        .param("subject", document.subject())
                        .param("subjectKind", document.subjectKind())
                        .param("subjectId", document.subjectId())
                        .param("by", byName)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}

package vn.doichieu.inspection;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import vn.doichieu.organization.Units;
import vn.doichieu.shared.UnitId;

/** Reads issued notices with the visits they are about: four queries, however many notices. */
@Component
class NoticeReader {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private record Row(
            NoticeId id,
            InspectionId inspection,
            VisitId visit,
            UnitId unit,
            String symbol,
            LocalDate issuedOn,
            NoticeContent content,
            String by,
            Instant at,
            Optional<NoticeView.Receipt> receipt) {}

    private static final String SELECT = """
            select n.*, i.visit_id, i.unit_id from inspection_notice n join inspection i on i.id = n.inspection_id
            """;

    private final JdbcClient jdbc;
    private final VisitReader visits;
    private final Units units;

    NoticeReader(JdbcClient jdbc, VisitReader visits, Units units) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.units = units;
    }

    Optional<NoticeView> notice(NoticeId id, Collection<Long> unitIds) {
        return read(
                        "n.inspection_id = (select inspection_id from inspection_notice where id = :key)",
                        id.value(),
                        unitIds)
                .stream()
                .filter(notice -> notice.id().equals(id))
                .findFirst();
    }

    /** The latest first. */
    List<NoticeView> ofUnits(Collection<Long> unitIds) {
        return read(":key = 0", 0, unitIds);
    }

    List<NoticeView> ofVisit(VisitId visit, Collection<Long> unitIds) {
        return read("i.visit_id = :key", visit.value(), unitIds);
    }

    /** The newest notice of each inspection of these visits. */
    Map<InspectionId, NoticeView> newest(List<VisitView> about) {
        if (about.isEmpty()) {
            return Map.of();
        }
        var rows = jdbc.sql(SELECT + "where i.visit_id in (:visits) order by n.id desc")
                .param("visits", about.stream().map(visit -> visit.id().value()).toList())
                .query(NoticeReader::row)
                .list();
        return views(rows, about).stream()
                .filter(NoticeView::newest)
                .collect(Collectors.toMap(NoticeView::inspectionId, Function.identity()));
    }

    private List<NoticeView> read(String condition, long key, Collection<Long> unitIds) {
        if (unitIds.isEmpty()) {
            return List.of();
        }
        var rows = jdbc.sql(SELECT + "where " + condition + " and i.unit_id in (:units) order by n.id desc")
                .param("key", key)
                .param("units", unitIds)
                .query(NoticeReader::row)
                .list();
        return views(
                rows, visits.visits(rows.stream().map(Row::visit).distinct().toList()));
    }

    private List<NoticeView> views(List<Row> rows, List<VisitView> about) {
        var byId = about.stream().collect(Collectors.toMap(VisitView::id, Function.identity()));
        var names = units.units(rows.stream().map(Row::unit).toList());
        var told = new HashSet<InspectionId>();
        return rows.stream()
                .map(row -> new NoticeView(
                        row.id,
                        row.inspection,
                        row.visit,
                        requireNonNull(names.get(row.unit)),
                        row.symbol,
                        row.issuedOn,
                        row.content,
                        row.by,
                        row.at,
                        row.receipt,
                        row.content.outdated(requireNonNull(byId.get(row.visit))),
                        told.add(row.inspection)))
                .toList();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        var received = row.getTimestamp("received_at");
        return new Row(
                new NoticeId(row.getLong("id")),
                new InspectionId(row.getLong("inspection_id")),
                new VisitId(row.getLong("visit_id")),
                new UnitId(row.getLong("unit_id")),
                row.getString("symbol"),
                row.getObject("issued_on", LocalDate.class),
                JSON.readValue(row.getString("content"), NoticeContent.class),
                row.getString("issued_by_name"),
                row.getTimestamp("issued_at").toInstant(),
                received == null
                        ? Optional.empty()
                        : Optional.of(new NoticeView.Receipt(row.getString("received_by_name"), received.toInstant())));
    }
}

package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.records.EvidenceView;
import vn.doichieu.records.NewEvidence;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;
import vn.doichieu.shared.UnitScope;

/** Which evidence stands under which line. One piece may stand under several. */
@Component
class LineEvidence {

    private record Link(long line, long evidence) {}

    private final JdbcClient jdbc;
    private final EvidenceLibrary library;

    LineEvidence(JdbcClient jdbc, EvidenceLibrary library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    /** By number of the line. */
    Map<Long, List<EvidenceView>> of(ScoreSheet sheet) {
        var links = jdbc.sql("""
                select le.score_line_id, le.evidence_id from line_evidence le
                join score_line l on l.id = le.score_line_id where l.score_sheet_id = :sheet
                order by le.evidence_id""")
                .param("sheet", sheet.id().value())
                .query((row, n) -> new Link(row.getLong(1), row.getLong(2)))
                .list();
        var files = library.byIds(links.stream().map(Link::evidence).toList(), new UnitScope(Set.of(sheet.unit())));
        Map<Long, List<EvidenceView>> byLine = new HashMap<>();
        for (var link : links) {
            Optional.ofNullable(files.get(link.evidence))
                    .ifPresent(piece -> byLine.computeIfAbsent(link.line, line -> new ArrayList<>())
                            .add(piece));
        }
        return byLine;
    }

    /** The numbers of the lines of these sheets that have any evidence. */
    Set<Long> linesWithAny(Collection<Long> sheets) {
        if (sheets.isEmpty()) {
            return Set.of();
        }
        return Set.copyOf(
                jdbc.sql("""
                select distinct le.score_line_id from line_evidence le
                join score_line l on l.id = le.score_line_id where l.score_sheet_id in (:sheets)""").param("sheets", sheets).query(Long.class).list());
    }

    /** The evidence must be the unit's own; the same link twice is one link. Answers its title. */
    String attach(ScoreLine line, long evidence, UnitId unit) {
        var title = title(evidence, unit).orElseThrow(() -> new NotFoundException("evidence " + evidence));
        link(line, evidence);
        return title;
    }

    /** Brings a new piece into the library of the unit and puts it under the line. */
    void add(ScoreLine line, NewEvidence evidence, byte[] content, Actor by) {
        link(line, library.add(evidence, content, new UnitScope(Set.of(evidence.unit())), by));
    }

    /** Takes the piece from the line; it stays in the library. Answers its title if it stood there. */
    Optional<String> detach(ScoreLine line, long evidence, UnitId unit) {
        var gone = jdbc.sql("delete from line_evidence where score_line_id = :line and evidence_id = :evidence")
                .param("line", line.id())
                .param("evidence", evidence)
                .update();
        return gone == 0 ? Optional.empty() : title(evidence, unit);
    }

    /** Puts what stands under lines under others as well: from line to line. */
    void copy(Map<Long, Long> lines) {
        var from = lines.keySet().stream().sorted().toList();
        jdbc.sql("""
                insert into line_evidence (score_line_id, evidence_id)
                select way.line, link.evidence_id
                from unnest(cast(:from as bigint[]), cast(:to as bigint[])) as way (earlier, line)
                join line_evidence link on link.score_line_id = way.earlier on conflict do nothing""")
                .param("from", array(from))
                .param("to", array(from.stream().map(lines::get).toList()))
                .update();
    }

    private static String array(List<Long> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private void link(ScoreLine line, long evidence) {
        jdbc.sql("""
                insert into line_evidence (score_line_id, evidence_id) values (:line, :evidence)
                on conflict do nothing""").param("line", line.id()).param("evidence", evidence).update();
    }

    private Optional<String> title(long evidence, UnitId unit) {
        return library.byIds(List.of(evidence), new UnitScope(Set.of(unit))).values().stream()
                .map(EvidenceView::title)
                .findFirst();
    }
}

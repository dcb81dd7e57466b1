package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.records.EvidenceLibrary;
import vn.doichieu.records.EvidenceView;
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

    /** The evidence must be the unit's own; the same link twice is one link. */
    void attach(ScoreLine line, long evidence, UnitScope scope) {
        if (library.byIds(List.of(evidence), scope).isEmpty()) {
            throw new NotFoundException("evidence " + evidence);
        }
        jdbc.sql(
                        "insert into line_evidence (score_line_id, evidence_id) values (:line, :evidence) on conflict do nothing")
                .param("line", line.id())
                .param("evidence", evidence)
                .update();
    }

    /** Takes the piece from the line; it stays in the library. */
    void detach(ScoreLine line, long evidence) {
        jdbc.sql("delete from line_evidence where score_line_id = :line and evidence_id = :evidence")
                .param("line", line.id())
                .param("evidence", evidence)
                .update();
    }
}

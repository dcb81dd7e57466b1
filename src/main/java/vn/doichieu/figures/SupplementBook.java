package vn.doichieu.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Reads and writes supplementary reports: only ever added, with both values of every figure they correct. */
@Component
class SupplementBook {

    private record Row(long supplement, SupplementLine line) {}

    private final JdbcClient jdbc;
    private final Corrections corrections;
    private final ReportFiles files;
    private final UnitLock lock;
    private final Journal journal;
    private final Sentences sentences;
    private final Clock clock;

    SupplementBook(
            JdbcClient jdbc,
            Corrections corrections,
            ReportFiles files,
            UnitLock lock,
            Journal journal,
            Sentences sentences,
            Clock clock) {
        this.jdbc = jdbc;
        this.corrections = corrections;
        this.files = files;
        this.lock = lock;
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The earliest first. Two queries, with those of the files. */
    List<SupplementView> of(UnitId unit, Round round, Indicators indicators, List<ReportFileView> papers) {
        var lines = lines(unit, round, indicators).stream()
                .collect(Collectors.groupingBy(Row::supplement, Collectors.mapping(Row::line, Collectors.toList())));
        return jdbc.sql("""
                select id, number, issued_on, reason, signer_office, signer_name, recorded_by_name, recorded_at
                from report_supplement where unit_id = :unit and round_id = :round order by id""")
                .param("unit", unit.value())
                .param("round", round.id())
                .query((row, n) -> view(row, lines.getOrDefault(row.getLong("id"), List.of()), papers))
                .list();
    }

    /** What it would change, with both values; nothing is written. */
    List<SupplementLine> check(SupplementDraft draft) {
        return read(draft).stream().map(Correction::line).toList();
    }

    /** All or nothing. */
    long write(SupplementDraft draft, Optional<NewReportFile> file, Actor by) {
        lock.take(draft.unit());
        var corrected = read(draft);
        long id = insert(draft, by);
        var place = sentences.text("figures.supplement.place", draft.number(), draft.issuedOn());
        for (int i = 0; i < corrected.size(); i++) {
            var correction = corrected.get(i);
            // What stood there is read before the claim is written anew.
            var before = correction.claim().flatMap(FigureClaim::number);
            var beforeWords = correction.before();
            long claim = corrections.write(correction, place, draft.reason(), by);
            insert(id, i + 1, claim, correction, before, beforeWords);
        }
        file.ifPresent(paper -> files.attach(draft.unit(), draft.round(), id, paper, by));
        journal.record(by, Subject.REPORT_SUPPLEMENT, id, "RECORDED", null, place, draft.reason());
        return id;
    }

    private List<Correction> read(SupplementDraft draft) {
        draft.requireSound(LocalDate.now(clock));
        requireNewNumber(draft);
        return draft.entries().stream()
                .map(entry -> corrections.read(draft.key(entry), entry))
                .toList();
    }

    private void requireNewNumber(SupplementDraft draft) {
        var taken = jdbc.sql("""
                select exists (select from report_supplement where unit_id = :unit and round_id = :round and number = :number)""")
                .param("unit", draft.unit().value())
                .param("round", draft.round().id())
                .param("number", draft.number())
                .query(Boolean.class)
                .single();
        if (taken) {
            throw new BusinessRuleViolation("figures.supplement.numberTaken", draft.number());
        }
    }

    private long insert(SupplementDraft draft, Actor by) {
        return jdbc.sql("""
                insert into report_supplement (unit_id, round_id, number, issued_on, reason, signer_office, signer_name,
                  recorded_by, recorded_by_name, recorded_at)
                values (:unit, :round, :number, :issuedOn, :reason, :office, :name, :by, :byName, :at) returning id""")
                .param("unit", draft.unit().value())
                .param("round", draft.round().id())
                .param("number", draft.number())
                .param("issuedOn", draft.issuedOn())
                .param("reason", draft.reason())
                .param("office", draft.signer().office())
                .param("name", draft.signer().name())
                .param("by", by.id().value())
                .param("byName", by.name())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private void insert(
            long supplement,
            int position,
            long claim,
            Correction correction,
            Optional<PrintedNumber> before,
            Optional<String> beforeWords) {
        jdbc.sql("""
                insert into report_supplement_line (supplement_id, position, claim_id, indicator_code, as_of,
                  before_value, before_scale, before_printed, after_value, after_scale, after_printed)
                values (:supplement, :position, :claim, :indicator, :asOf, :beforeValue, :beforeScale, :before,
                  :afterValue, :afterScale, :after)""")
                .param("supplement", supplement)
                .param("position", position)
                .param("claim", claim)
                .param("indicator", correction.key().indicator())
                .param("asOf", correction.key().asOf())
                .param("beforeValue", before.map(PrintedNumber::value).orElse(null))
                .param("beforeScale", before.map(PrintedNumber::scale).orElse(null))
                .param("before", beforeWords.orElse(null))
                .param("afterValue", correction.after().value())
                .param("afterScale", correction.after().scale())
                .param("after", correction.words())
                .update();
    }

    private List<Row> lines(UnitId unit, Round round, Indicators indicators) {
        return jdbc.sql("""
                select l.supplement_id, l.indicator_code, l.as_of, l.before_printed, l.after_printed
                from report_supplement_line l join report_supplement s on s.id = l.supplement_id
                where s.unit_id = :unit and s.round_id = :round order by l.supplement_id, l.position""")
                .param("unit", unit.value())
                .param("round", round.id())
                .query((row, n) -> new Row(
                        row.getLong(1),
                        new SupplementLine(
                                indicators.find(row.getString(2)).orElseThrow(),
                                row.getObject(3, LocalDate.class),
                                Optional.ofNullable(row.getString(4)),
                                row.getString(5),
                                0)))
                .list();
    }

    private static SupplementView view(ResultSet row, List<SupplementLine> lines, List<ReportFileView> papers)
            throws SQLException {
        long id = row.getLong("id");
        return new SupplementView(
                id,
                row.getString("number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("reason"),
                new Signer(row.getString("signer_office"), row.getString("signer_name")),
                lines,
                papers.stream()
                        .filter(paper ->
                                paper.supplement().filter(of -> of == id).isPresent())
                        .findFirst(),
                row.getString("recorded_by_name"),
                row.getTimestamp("recorded_at").toInstant());
    }
}

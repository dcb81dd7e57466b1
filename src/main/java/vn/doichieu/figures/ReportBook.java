package vn.doichieu.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Sentences;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Writes what a unit's report is called, who signed it and what its figures count. */
@Component
class ReportBook {

    private final UnitReportRepository reports;
    private final UnitLock lock;
    private final Journal journal;
    private final Sentences sentences;
    private final Clock clock;

    ReportBook(UnitReportRepository reports, UnitLock lock, Journal journal, Sentences sentences, Clock clock) {
        this.reports = reports;
        this.lock = lock;
        this.journal = journal;
        this.sentences = sentences;
        this.clock = clock;
    }

    Optional<UnitReportView> read(UnitId unit, Round round) {
        return reports.findByUnitIdAndRoundId(unit.value(), round.id()).map(UnitReport::view);
    }

    UnitReportView write(UnitId unit, Round round, ReportText text, int seen, Actor by) {
        text.requireSound(round.asOf(), LocalDate.now(clock));
        lock.take(unit);
        var stored = reports.findByUnitIdAndRoundId(unit.value(), round.id());
        var before = stored.map(UnitReport::text);
        // The same once more, a repeated request for example, is no change whatever version it comes with.
        if (before.filter(text::equals).isPresent()) {
            return stored.orElseThrow().view();
        }
        stored.ifPresent(report -> report.requireVersion(seen));
        var report = stored.orElseGet(() -> new UnitReport(unit, round, text, by, clock.instant()));
        stored.ifPresent(earlier -> earlier.restate(text, by, clock.instant()));
        var saved = reports.saveAndFlush(report);
        journal.record(
                by,
                Subject.UNIT_REPORT,
                saved.id(),
                before.isPresent() ? "CHANGED" : "RECORDED",
                before.map(this::words).orElse(null),
                words(text),
                null);
        return saved.view();
    }

    private String words(ReportText text) {
        return sentences.text(
                "figures.report.line",
                text.inOneLine(),
                text.asOf(),
                Sentence.of("figures.reportScope." + text.scope()),
                text.signer().map(Signer::inOneLine).orElse("…"));
    }
}

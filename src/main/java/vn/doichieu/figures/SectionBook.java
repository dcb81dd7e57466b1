package vn.doichieu.figures;

import java.text.Normalizer;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.platform.Journal;
import vn.doichieu.platform.Subject;
import vn.doichieu.shared.Actor;
import vn.doichieu.shared.UnitId;

/** Reads and writes the sections of a unit's report, each on its own, nothing newer ever overwritten. */
@Component
class SectionBook {

    private final WrittenSectionRepository sections;
    private final UnitLock lock;
    private final Journal journal;
    private final Clock clock;

    SectionBook(WrittenSectionRepository sections, UnitLock lock, Journal journal, Clock clock) {
        this.sections = sections;
        this.lock = lock;
        this.journal = journal;
        this.clock = clock;
    }

    /** All seven, in their order. */
    List<ReportSectionView> read(UnitId unit, Round round) {
        var written = sections.findByUnitIdAndRoundId(unit.value(), round.id()).stream()
                .collect(Collectors.toMap(WrittenSection::section, WrittenSection::view));
        return Arrays.stream(ReportSection.values())
                .map(section -> written.getOrDefault(section, ReportSectionView.none(section)))
                .toList();
    }

    ReportSectionView write(UnitId unit, Round round, ReportSection section, String typed, int seen, Actor by) {
        var text = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        lock.take(unit);
        var stored = sections.findByUnitIdAndRoundIdAndSection(unit.value(), round.id(), section);
        var before = stored.map(WrittenSection::body).orElse("");
        // The same text again, a repeated request for example, is no change whatever version it comes with.
        if (before.equals(text)) {
            return stored.map(WrittenSection::view).orElse(ReportSectionView.none(section));
        }
        stored.ifPresent(written -> written.requireVersion(seen));
        stored.ifPresent(written -> written.rewrite(text, by, clock.instant()));
        var saved = sections.saveAndFlush(
                stored.orElseGet(() -> new WrittenSection(unit, round, section, text, by, clock.instant())));
        journal.record(by, Subject.REPORT_SECTION, saved.id(), "WRITTEN", orNull(before), orNull(text), null);
        return saved.view();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}

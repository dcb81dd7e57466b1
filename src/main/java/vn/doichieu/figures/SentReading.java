package vn.doichieu.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;
import vn.doichieu.figures.rules.Indicator;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.TypedValue;
import vn.doichieu.organization.UnitView;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** The claims of one source laid beside what stands: what is wrong with them, what is to be written, what stays. */
final class SentReading {

    private final ImportPlace to;
    private final Indicators indicators;
    private final StandingFigures.Ground ground;
    private final Map<UnitId, Sentence> locked;
    private final List<SentFault> faults = new ArrayList<>();
    private final List<ImportedCells.Filled> changed = new ArrayList<>();
    private final List<FigureWrite> writes = new ArrayList<>();
    private final Map<Integer, Integer> versions = new HashMap<>();
    private final Map<ImportPreview.Kind, Map<UnitId, Integer>> counts = new HashMap<>();

    SentReading(
            ImportPlace to,
            Indicators indicators,
            StandingFigures.Ground ground,
            Map<UnitId, Sentence> locked,
            List<SentClaim> claims) {
        this.to = to;
        this.indicators = indicators;
        this.ground = ground;
        this.locked = locked;
        claims.forEach(this::read);
        judgement().faults().stream().map(SentFault::of).forEach(faults::add);
    }

    ImportPlace to() {
        return to;
    }

    List<SentFault> faults() {
        return faults;
    }

    /** Written all the same: whether the sender means it is not known here, and the figures are shown as doubtful. */
    List<SentFault> doubts() {
        return judgement().warnings().stream().map(SentFault::of).toList();
    }

    List<FigureWrite> writes() {
        return writes;
    }

    /** The version each row has once all are written. */
    Map<Integer, Integer> versions() {
        return versions;
    }

    ImportPreview.Unit count(UnitView unit) {
        return new ImportPreview.Unit(
                unit,
                count(ImportPreview.Kind.NEW, unit),
                count(ImportPreview.Kind.CHANGED, unit),
                count(ImportPreview.Kind.SAME, unit),
                Optional.empty());
    }

    private int count(ImportPreview.Kind kind, UnitView unit) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(unit.id(), 0);
    }

    private ImportJudgement judgement() {
        return new ImportJudgement(indicators, to.round(), ground, changed);
    }

    private void read(SentClaim claim) {
        var standing = Optional.ofNullable(ground.own().get(claim.spot()));
        var same = standing.filter(it -> isSame(claim, it));
        // Sent once more, after a lost answer for example, it is no change whatever version it comes with.
        same.ifPresent(it -> note(claim, ImportPreview.Kind.SAME, it.version()));
        if (same.isEmpty()) {
            change(claim, standing);
        }
    }

    private void change(SentClaim claim, Optional<StandingFigures.Standing> standing) {
        var indicator = indicators
                .find(claim.indicator())
                .orElseThrow(() -> new NotFoundException("indicator " + claim.indicator()));
        var value = TypedValue.of(indicator, claim.words());
        var refused = refused(claim, indicator, value, standing);
        refused.ifPresent(faults::add);
        if (refused.isEmpty()) {
            int seen = standing.map(StandingFigures.Standing::version).orElse(0);
            write(claim, indicator, value, seen, standing.flatMap(StandingFigures.Standing::place));
            var isStated = standing.filter(StandingFigures.Standing::isStated).isPresent();
            note(claim, isStated ? ImportPreview.Kind.CHANGED : ImportPreview.Kind.NEW, seen + 1);
        }
    }

    private void write(SentClaim claim, Indicator indicator, TypedValue value, int seen, Optional<String> knownPlace) {
        var number = value.number().orElseThrow(() -> new IllegalArgumentException("no words in row " + claim.row()));
        var spot = claim.spot();
        var place = claim.place().or(() -> knownPlace);
        writes.add(
                new FigureWrite(spot.unit(), spot.indicator(), spot.samePeriod(), number, value.words(), place, seen));
        var figure = new ImportedFigure(
                spot.unit().value(),
                spot.indicator(),
                spot.samePeriod(),
                value.words(),
                place.orElse(""),
                seen,
                claim.row(),
                "");
        changed.add(new ImportedCells.Filled(figure, indicator, number));
    }

    private Optional<SentFault> refused(
            SentClaim claim, Indicator indicator, TypedValue value, Optional<StandingFigures.Standing> standing) {
        var lock = Optional.ofNullable(locked.get(claim.unit()));
        if (lock.isPresent()) {
            return lock.map(why -> fault(claim, Optional.empty(), why));
        }
        if (to.source() == ClaimSource.STATISTICS && !UnitWorkbook.isCounted(indicator)) {
            var why = Sentence.of("figures.sent.derived", indicator.name());
            return Optional.of(fault(claim, Optional.of("indicator"), why));
        }
        return value.fault()
                .or(() -> ImportedCells.aboveHundred(indicator, value))
                .map(why -> fault(claim, Optional.empty(), why))
                .or(() -> standing.filter(it -> it.version() != claim.version()).map(it -> overtaken(claim, it)));
    }

    private static SentFault fault(SentClaim claim, Optional<String> field, Sentence why) {
        return new SentFault(claim.row(), field, why, false);
    }

    private static SentFault overtaken(SentClaim claim, StandingFigures.Standing standing) {
        var why = standing.isStated()
                ? Sentence.of("figures.sent.overtaken", standing.printed(), standing.by(), standing.at())
                : Sentence.of("figures.sent.overtakenWithdrawn", standing.by(), standing.at());
        return new SentFault(claim.row(), Optional.of("version"), why, true);
    }

    private void note(SentClaim claim, ImportPreview.Kind kind, int version) {
        counts.computeIfAbsent(kind, any -> new HashMap<>()).merge(claim.unit(), 1, Integer::sum);
        versions.put(claim.row(), version);
    }

    private static boolean isSame(SentClaim claim, StandingFigures.Standing standing) {
        return standing.printed().equals(claim.words())
                && claim.place().or(standing::place).equals(standing.place());
    }
}

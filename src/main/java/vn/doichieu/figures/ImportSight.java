package vn.doichieu.figures;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.doichieu.figures.rules.Indicators;
import vn.doichieu.figures.rules.PrintedNumber;
import vn.doichieu.figures.rules.TypedValue;
import vn.doichieu.organization.UnitView;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** Lays what a workbook says beside what stands: new, changed or the same, and what may not be written any more. */
final class ImportSight {

    private final ImportDraft draft;
    private final Indicators indicators;
    private final StandingFigures.Ground ground;
    private final Map<UnitId, UnitView> units;

    ImportSight(ImportDraft draft, Indicators indicators, StandingFigures.Ground ground, Map<UnitId, UnitView> units) {
        this.draft = draft;
        this.indicators = indicators;
        this.ground = ground;
        this.units = units;
    }

    ImportPreview preview(Map<UnitId, Sentence> locked) {
        var rows = new ArrayList<ImportPreview.Row>();
        var counts = new LinkedHashMap<UnitId, Map<ImportPreview.Kind, Integer>>();
        var cells = new ArrayList<ImportedCells.Filled>();
        for (var figure : figures()) {
            var row = row(figure, locked.containsKey(new UnitId(figure.unit())));
            rows.add(row);
            counts.computeIfAbsent(row.unit().id(), unit -> new EnumMap<>(ImportPreview.Kind.class))
                    .merge(row.kind(), 1, Integer::sum);
            if (!locked.containsKey(row.unit().id())) {
                cells.add(new ImportedCells.Filled(figure, row.indicator(), number(figure)));
            }
        }
        var all = new ArrayList<ImportPreview.Unit>();
        counts.forEach((unit, count) -> all.add(new ImportPreview.Unit(
                units.getOrDefault(unit, rows.get(0).unit()),
                count.getOrDefault(ImportPreview.Kind.NEW, 0),
                count.getOrDefault(ImportPreview.Kind.CHANGED, 0),
                count.getOrDefault(ImportPreview.Kind.SAME, 0),
                Optional.ofNullable(locked.get(unit)))));
        var judgement = new ImportJudgement(indicators, draft.place().round(), ground, cells);
        return new ImportPreview(
                draft.id(),
                draft.place(),
                draft.fileName(),
                draft.read(),
                draft.written(),
                all,
                rows,
                judgement.warnings());
    }

    /** Of those units only that are still within the scope. */
    private List<ImportedFigure> figures() {
        return draft.figures().stream()
                .filter(figure -> units.containsKey(new UnitId(figure.unit())))
                .filter(figure -> indicators.find(figure.indicator()).isPresent())
                .toList();
    }

    /** What the button writes, in the versions the person saw. */
    List<FigureWrite> writes(Map<UnitId, Sentence> locked) {
        return figures().stream()
                .filter(figure -> !locked.containsKey(new UnitId(figure.unit())))
                .filter(figure -> kind(figure) != ImportPreview.Kind.SAME)
                .map(figure -> new FigureWrite(
                        new UnitId(figure.unit()),
                        figure.indicator(),
                        figure.samePeriod(),
                        number(figure),
                        figure.printed(),
                        place(figure),
                        figure.seen()))
                .toList();
    }

    /** Where nothing is said of it, the place that is known stays. */
    private Optional<String> place(ImportedFigure figure) {
        return Optional.of(figure.place())
                .filter(place -> !place.isEmpty())
                .or(() ->
                        Optional.ofNullable(ground.own().get(figure.spot())).flatMap(StandingFigures.Standing::place));
    }

    private ImportPreview.Row row(ImportedFigure figure, boolean locked) {
        var standing = ground.stated(figure.spot());
        var kind = kind(figure);
        return new ImportPreview.Row(
                Objects.requireNonNull(units.get(new UnitId(figure.unit()))),
                indicators.find(figure.indicator()).orElseThrow(),
                figure.samePeriod(),
                standing.map(StandingFigures.Standing::printed).orElse(""),
                figure.printed(),
                kind,
                locked || kind == ImportPreview.Kind.SAME ? Optional.empty() : overtaken(figure));
    }

    private ImportPreview.Kind kind(ImportedFigure figure) {
        return ground.stated(figure.spot())
                .map(standing -> isSame(figure, standing) ? ImportPreview.Kind.SAME : ImportPreview.Kind.CHANGED)
                .orElse(ImportPreview.Kind.NEW);
    }

    /** Excel keeps no zeros at the end: 86,3 says nothing new about 86,30, but 86,30 about 86,3 does. */
    private boolean isSame(ImportedFigure figure, StandingFigures.Standing standing) {
        var number = number(figure);
        return number.value().compareTo(standing.number().value()) == 0
                && number.scale() <= standing.number().scale()
                && (figure.place().isEmpty()
                        || standing.place().filter(figure.place()::equals).isPresent());
    }

    private Optional<Sentence> overtaken(ImportedFigure figure) {
        return Optional.ofNullable(ground.own().get(figure.spot()))
                .filter(standing -> standing.version() != figure.seen())
                .map(standing -> Sentence.of(
                        standing.isStated() ? "figures.sheet.overtaken" : "figures.sheet.overtakenWithdrawn",
                        standing.by(),
                        standing.printed()));
    }

    private PrintedNumber number(ImportedFigure figure) {
        var indicator = indicators.find(figure.indicator()).orElseThrow();
        return TypedValue.of(indicator, figure.printed()).number().orElseThrow();
    }
}

package vn.doichieu.scoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.identity.CurrentUser;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.organization.UnitView;
import vn.doichieu.organization.Units;
import vn.doichieu.scoring.DerivationComparison.Choice;
import vn.doichieu.scoring.DerivationComparison.Group;
import vn.doichieu.shared.Permission;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.UnitId;

/** What a line may be compared with by this reader: the team, the unit's other rounds, other units in the same round. */
@Component
class Counterparts {

    private final ScoreSheetRepository sheets;
    private final Units units;
    private final Rounds rounds;

    Counterparts(ScoreSheetRepository sheets, Units units, Rounds rounds) {
        this.sheets = sheets;
        this.units = units;
        this.rounds = rounds;
    }

    List<Choice> of(SheetDerivation own, LineDerivation line, CurrentUser by) {
        var choices = new ArrayList<Choice>();
        if (line.byTeam().isPresent() || line.onSite().isPresent()) {
            choices.add(new Choice(Counterpart.INSPECTED, Group.TEAM, Sentence.of("scoring.compare.choice.team")));
        }
        choices.addAll(ofUnit(own.sheet(), by));
        choices.addAll(ofOthers(own.sheet(), by));
        return choices;
    }

    private List<Choice> ofUnit(ScoreSheetView own, CurrentUser by) {
        var known = rounds.all().stream().collect(Collectors.toMap(Round::id, Function.identity()));
        return readable(sheets.findAll(List.of(own.unit().id().value())).stream(), own, by)
                .sorted(Comparator.comparing(
                                (ScoreSheet sheet) -> round(known, sheet).asOf())
                        .reversed())
                .map(sheet ->
                        new Choice(String.valueOf(sheet.id().value()), Group.SAME_UNIT, name(round(known, sheet))))
                .toList();
    }

    private List<Choice> ofOthers(ScoreSheetView own, CurrentUser by) {
        var scope = by.scope(Permission.SHEET_READ).ids();
        var others = readable(sheets.findAllOfRound(scope, own.round().id()).stream(), own, by)
                .filter(sheet -> !sheet.unit().equals(own.unit().id()))
                .collect(Collectors.toMap(
                        ScoreSheet::unit, sheet -> String.valueOf(sheet.id().value())));
        Map<UnitId, UnitView> views = units.units(others.keySet());
        return views.values().stream()
                .sorted(Comparator.comparing(unit -> unit.id().value()))
                .map(unit -> new Choice(
                        Objects.requireNonNull(others.get(unit.id())),
                        Group.OTHER_UNIT,
                        Sentence.of("scoring.compare.choice.unit", unit.shortName())))
                .toList();
    }

    private static Stream<ScoreSheet> readable(Stream<ScoreSheet> found, ScoreSheetView own, CurrentUser by) {
        return found.filter(sheet -> !sheet.id().equals(own.id()) && Derivations.isReadable(sheet, by));
    }

    private static Round round(Map<Long, Round> known, ScoreSheet sheet) {
        return Objects.requireNonNull(known.get(sheet.roundId()));
    }

    /** What tells this sheet from the other one: the unit, else the round. */
    static Sentence name(ScoreSheetView sheet, ScoreSheetView besides) {
        return sheet.unit().id().equals(besides.unit().id())
                ? name(sheet.round())
                : Sentence.of("scoring.compare.choice.unit", sheet.unit().shortName());
    }

    private static Sentence name(Round round) {
        return Sentence.of("scoring.opening.round." + round.kind(), String.valueOf(round.year()));
    }
}

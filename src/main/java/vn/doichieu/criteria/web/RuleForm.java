package vn.doichieu.criteria.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;

/** A rule as typed: the fields of its kind, those of others are not read. */
record RuleForm(
        @Nullable String kind,
        @Nullable String step,
        @Nullable List<ItemRow> items,
        @Nullable String indicator,
        @Nullable String label,
        @Nullable String percent,
        @Nullable String integer,
        @Nullable List<BandRow> bands,
        @Nullable String perPoint,
        @Nullable String proRata,
        @Nullable String floor,
        @Nullable String cap,
        @Nullable VolumeForm volume) {

    private static final String UNIT = " (%)";

    /** Which kinds have which fields. */
    private static final Map<String, Set<RuleKind>> FIELDS = Map.of(
            "step", EnumSet.of(RuleKind.MANUAL, RuleKind.BONUS_PER_POINT),
            "items", EnumSet.of(RuleKind.OPTIONS, RuleKind.CHECKLIST, RuleKind.DEDUCTION),
            "input", EnumSet.of(RuleKind.BANDS, RuleKind.TARGET, RuleKind.BONUS_PER_POINT),
            "bands", EnumSet.of(RuleKind.BANDS),
            "perPoint", EnumSet.of(RuleKind.TARGET, RuleKind.BONUS_PER_POINT),
            "proRata", EnumSet.of(RuleKind.TARGET),
            "floor", EnumSet.of(RuleKind.DEDUCTION, RuleKind.TARGET),
            "cap", EnumSet.of(RuleKind.BONUS_PER_POINT),
            "volume", EnumSet.of(RuleKind.BONUS_PER_POINT));

    static RuleForm of(RuleData rule) {
        return new RuleForm(
                rule.kind().name(),
                Typed.shown(rule.step()),
                rule.items().stream().map(ItemRow::of).toList(),
                rule.input().flatMap(Input::indicator).orElse(""),
                rule.input().map(Input::name).orElse(""),
                Typed.tick(rule.input().filter(Input::percent).isPresent()),
                Typed.tick(rule.input().filter(Input::integer).isPresent()),
                rule.bands().stream().map(BandRow::of).toList(),
                Typed.shown(rule.perPoint()),
                Typed.tick(rule.proRata()),
                Typed.shown(rule.floor()),
                Typed.shown(rule.cap()),
                rule.volume().map(VolumeForm::of).orElse(VolumeForm.NONE));
    }

    public boolean has(String field) {
        return FIELDS.getOrDefault(field, Set.of()).contains(ruleKind());
    }

    /** Nothing is chosen until somebody chooses: a line that adds up others is the least that can go wrong. */
    public RuleKind ruleKind() {
        return Typed.one(RuleKind.class, kind).orElse(RuleKind.SUM);
    }

    RuleForm after(String act) {
        return with(
                Rows.after(act, "items", Rows.given(items), ItemRow.BLANK),
                Rows.after(act, "bands", Rows.given(bands), BandRow.BLANK),
                volume().after(act));
    }

    RuleForm spare() {
        return with(
                Rows.spare(Rows.given(items), ItemRow.BLANK, ItemRow::blank),
                Rows.spare(Rows.given(bands), BandRow.BLANK, BandRow::blank),
                volume().spare());
    }

    RuleData data(TypedNumbers numbers, List<Choice> choices) {
        return new RuleData(
                ruleKind(),
                when("step", () -> numbers.number("rule.step", step)),
                has("items") ? itemData(numbers) : List.of(),
                when("input", () -> input(choices)),
                has("bands") ? bandData(numbers) : List.of(),
                when("perPoint", () -> numbers.number("rule.perPoint", perPoint)),
                has("proRata") && Typed.ticked(proRata),
                when("floor", () -> numbers.points("rule.floor", floor)),
                when("cap", () -> numbers.points("rule.cap", cap)),
                when("volume", () -> volume().data(numbers)));
    }

    @Override
    public VolumeForm volume() {
        return volume == null ? VolumeForm.NONE : volume;
    }

    private <T> Optional<T> when(String field, Supplier<Optional<T>> typed) {
        return has(field) ? typed.get() : Optional.empty();
    }

    private List<RuleData.Item> itemData(TypedNumbers numbers) {
        var rows = Rows.given(items);
        var used = rows.stream().map(row -> Typed.text(row.code())).collect(Collectors.toCollection(HashSet::new));
        var read = new ArrayList<RuleData.Item>();
        for (int n = 0; n < rows.size(); n++) {
            var row = rows.get(n);
            if (!row.blank()) {
                var code = Typed.some(row.code()).orElseGet(() -> free(used));
                read.add(new RuleData.Item(
                        code, Typed.text(row.label()), numbers.points("rule.items[" + n + "].points", row.points())));
            }
        }
        return read;
    }

    /** A code nobody sees: {@code M1}, {@code M2} … */
    private static String free(Set<String> used) {
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> "M" + n)
                .filter(used::add)
                .findFirst()
                .orElseThrow();
    }

    private List<RuleData.BandData> bandData(TypedNumbers numbers) {
        var rows = Rows.given(bands);
        return IntStream.range(0, rows.size())
                .filter(n -> !rows.get(n).blank())
                .mapToObj(n -> rows.get(n).data("rule.bands[" + n + "]", Typed.ticked(integer), numbers))
                .toList();
    }

    /** An indicator brings its own name and unit; a number entered on the line has those it is given here. */
    private Optional<Input> input(List<Choice> choices) {
        var code = Typed.some(indicator);
        var chosen = code.flatMap(it ->
                choices.stream().filter(choice -> choice.code().equals(it)).findFirst());
        var name = Typed.some(label).or(() -> chosen.map(Choice::name)).orElse("");
        if (name.isEmpty() && code.isEmpty()) {
            return Optional.empty();
        }
        boolean rate = chosen.map(Choice::percent).orElse(Typed.ticked(percent));
        return Optional.of(new Input(rate && !name.endsWith(UNIT) ? name + UNIT : name, code, Typed.ticked(integer)));
    }

    private RuleForm with(List<ItemRow> newItems, List<BandRow> newBands, VolumeForm newVolume) {
        return new RuleForm(
                kind, step, newItems, indicator, label, percent, integer, newBands, perPoint, proRata, floor, cap,
                newVolume);
    }
}

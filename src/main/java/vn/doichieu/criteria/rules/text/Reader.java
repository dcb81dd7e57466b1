package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleData.BandData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.shared.Sentence;

/** Reads the text of a rule: what kind it is by its first words, or by what its items look like. */
final class Reader {

    /** What anybody writes in a cell is far shorter. */
    private static final int LONGEST = 6_000;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final Plain text;
    private final RuleText.Line line;
    private final IndicatorNames indicators;
    private final List<Sentence> doubts = new ArrayList<>();

    Reader(Plain text, RuleText.Line line, IndicatorNames indicators) {
        this.text = text.from(0);
        this.line = line;
        this.indicators = indicators;
    }

    RuleReading read() {
        if (text.length() > LONGEST) {
            throw new TextFault(text.place(), Sentence.of("criteria.text.tooLong", String.valueOf(LONGEST)), Form.ANY);
        }
        return new RuleReading(rule(), doubts);
    }

    private RuleData rule() {
        if (text.startsWith("cong diem cac dong", "cong cac dong", "tong diem cac", "tong cac", "cong cac muc")) {
            return RuleData.SUM;
        }
        if (text.startsWith("cham truc tiep", "cham diem truc tiep", "cham tu ", "cham theo buoc")) {
            return manual();
        }
        if (text.startsWith("chon mot", "chon 1", "mot trong")) {
            return RuleBuilder.items(RuleKind.OPTIONS, items(afterHeader(), Form.OPTIONS));
        }
        if (text.startsWith("cong diem", "cong cac", "cong tung")) {
            return RuleBuilder.items(RuleKind.CHECKLIST, items(afterHeader(), Form.CHECKLIST));
        }
        if (text.startsWith("tru dan", "bat dau tu", "tru diem")) {
            return deduction(text.upTo(headerEnd()), afterHeader());
        }
        return withNumbers();
    }

    private RuleData withNumbers() {
        if (text.startsWith("dat chi tieu") || text.has("dat hoac vuot chi tieu")) {
            return new TargetText(text, indicators, doubts).target();
        }
        if (text.startsWith("vuot chi tieu") || text.has("cu vuot du")) {
            return new TargetText(text, indicators, doubts).bonus();
        }
        boolean heading = headerEnd() < text.length() && text.text().indexOf('\n') == headerEnd() + 1;
        if (text.startsWith("theo ")
                || (heading && bands(afterHeader().lines(), Form.BANDS).isPresent())) {
            var input = InputText.read(text.upTo(headerEnd()), indicators, Form.BANDS);
            return bands(input, afterHeader().lines());
        }
        return withoutHeader();
    }

    private RuleData manual() {
        var step = NumberText.after(text, Form.MANUAL, "buoc ", "le den ");
        if (step.isEmpty()) {
            doubts.add(Sentence.of("criteria.text.doubt.step"));
        }
        return RuleBuilder.manual(step.orElse(Optional.of(HALF)));
    }

    private RuleData deduction(Plain header, Plain body) {
        var floor = NumberText.after(header, Form.DEDUCTION, "khong thap hon ", "khong duoi ", "toi thieu ");
        var items = ItemList.deductions(body, line.before(), Form.DEDUCTION);
        if (floor.isEmpty()) {
            doubts.add(Sentence.of("criteria.text.doubt.floor"));
        }
        return RuleBuilder.deduction(items, floor.orElse(Optional.of(BigDecimal.ZERO)));
    }

    /** Nothing says which form it is: the items do. */
    private RuleData withoutHeader() {
        var pieces = Pieces.of(text.lines(), Form.ANY);
        if (bands(pieces, Form.ANY).isPresent()) {
            return bandsWithoutInput(pieces);
        }
        if (!pieces.isEmpty() && pieces.stream().allMatch(ItemList::deducts)) {
            return deduction(text.upTo(0), text);
        }
        var items = items(text, Form.ANY);
        if (items.stream()
                .anyMatch(item -> item.points().filter(it -> it.signum() == 0).isPresent())) {
            return RuleBuilder.items(RuleKind.OPTIONS, items);
        }
        return RuleBuilder.items(byMaximum(items), items);
    }

    private RuleKind byMaximum(List<RuleData.Item> items) {
        var points = items.stream().flatMap(item -> item.points().stream()).toList();
        var sum = points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var most = points.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
        boolean one = line.max().filter(max -> max.compareTo(most) == 0).isPresent();
        boolean all = line.max().filter(max -> max.compareTo(sum) == 0).isPresent();
        if (one == all) {
            throw new TextFault(text.place(), Sentence.of("criteria.text.oneOrAll"), Form.ANY);
        }
        doubts.add(Sentence.of(one ? "criteria.text.doubt.one" : "criteria.text.doubt.all"));
        return one ? RuleKind.OPTIONS : RuleKind.CHECKLIST;
    }

    private List<RuleData.Item> items(Plain body, Form form) {
        return ItemList.read(body, line.before(), form);
    }

    private RuleData bands(Optional<Input> input, List<Plain> lines) {
        var pieces = Pieces.of(lines, Form.BANDS);
        boolean counts = input.filter(Input::integer).isPresent();
        var bands = BandList.read(pieces, counts, Form.BANDS);
        boolean said = text.upTo(headerEnd()).has("(co phan le)");
        boolean guessed = input.filter(it -> !it.integer() && !it.percent()).isPresent() && !said && looksWhole(bands);
        if (guessed) {
            doubts.add(Sentence.of(
                    "criteria.text.doubt.whole", input.map(Input::name).orElse("")));
        }
        return RuleBuilder.bands(
                input.map(it -> new Input(it.label(), it.indicator(), it.integer() || guessed)), bands);
    }

    private RuleData bandsWithoutInput(List<Plain> pieces) {
        var bands = BandList.read(pieces, false, Form.ANY);
        var guess = BandList.input(pieces, line.title(), looksWhole(bands));
        doubts.add(Sentence.of("criteria.text.doubt.input", guess.label()));
        return RuleBuilder.bands(Optional.of(guess), bands);
    }

    private static Optional<List<IntervalText>> bands(List<Plain> lines, Form form) {
        return BandList.intervals(Pieces.of(lines, form), form);
    }

    private int headerEnd() {
        int colon = text.outside(':', 0);
        int lineEnd = text.text().indexOf('\n');
        if (colon >= 0 && (lineEnd < 0 || colon < lineEnd)) {
            return colon;
        }
        return lineEnd < 0 ? text.length() : lineEnd;
    }

    private Plain afterHeader() {
        return text.from(Math.min(text.length(), headerEnd() + 1));
    }

    /** Numbers without fractions between whose closed bounds nothing whole lies: 1–2 and 3–5. */
    static boolean looksWhole(List<BandData> bands) {
        boolean whole = bands.stream()
                .flatMap(band -> Stream.concat(band.from().stream(), band.to().stream()))
                .allMatch(bound -> bound.stripTrailingZeros().scale() <= 0);
        return whole && bands.stream().anyMatch(lower -> bands.stream().anyMatch(upper -> nextTo(lower, upper)));
    }

    private static boolean nextTo(BandData lower, BandData upper) {
        return lower.to().isPresent()
                && upper.from().isPresent()
                && lower.toIncluded()
                && upper.fromIncluded()
                && lower.to().get().add(BigDecimal.ONE).compareTo(upper.from().get()) == 0;
    }
}

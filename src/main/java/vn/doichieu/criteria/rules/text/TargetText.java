package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.criteria.rules.Input;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.shared.Sentence;

/** Rules that compare a rate with the target of the unit. */
final class TargetText {

    private static final String VOLUME = "nhan he so";

    private final Plain text;
    private final IndicatorNames indicators;
    private final List<Sentence> doubts;

    TargetText(Plain text, IndicatorNames indicators, List<Sentence> doubts) {
        this.text = text;
        this.indicators = indicators;
        this.doubts = doubts;
    }

    RuleData target() {
        var form = Form.TARGET;
        var terms = behindInput();
        NumberText.after(terms, form, "cu du ", "cu thap hon ", "moi ")
                .flatMap(number -> number)
                .filter(number -> number.compareTo(BigDecimal.ONE) != 0)
                .ifPresent(number -> {
                    throw fault("criteria.text.eachPoint", form, NumberText.write(number));
                });
        var each = NumberText.after(terms, form, "diem phan tram tru ", "tram tru ", "% tru ", "thi tru ", " tru ")
                .orElseThrow(() -> fault("criteria.text.noDeduction", form));
        boolean proRata = terms.has("theo ty le");
        if (!proRata && !terms.has("cu du") && !terms.has("khong tru")) {
            doubts.add(Sentence.of("criteria.text.doubt.wholePoints"));
        }
        return new RuleData(
                RuleKind.TARGET,
                Optional.empty(),
                List.of(),
                input(form, "dat hoac vuot chi tieu"),
                List.of(),
                each.map(BigDecimal::negate),
                proRata,
                floor(terms, form),
                Optional.empty(),
                Optional.empty());
    }

    private Optional<BigDecimal> floor(Plain terms, Form form) {
        var floor = NumberText.after(terms, form, "khong thap hon ", "khong duoi ");
        if (floor.isEmpty()) {
            doubts.add(Sentence.of("criteria.text.doubt.floor"));
        }
        return floor.orElse(Optional.of(BigDecimal.ZERO));
    }

    RuleData bonus() {
        var form = Form.BONUS_PER_POINT;
        int at = behindInput().folded().indexOf('\n' + VOLUME);
        var terms = at < 0 ? behindInput() : behindInput().upTo(at);
        var step = NumberText.after(terms, form, "cu du ", "cu vuot du ", "cu vuot ", "moi ", "cu ");
        var each = NumberText.after(terms, form, "thuong ", "cong ", "duoc ");
        var cap = NumberText.after(terms, form, "toi da ", "khong qua ");
        return new RuleData(
                RuleKind.BONUS_PER_POINT,
                step.orElseThrow(() -> fault("criteria.text.noStep", form)),
                List.of(),
                input(form, "cu vuot du"),
                List.of(),
                each.orElseThrow(() -> fault("criteria.text.noBonus", form)),
                false,
                Optional.empty(),
                cap.orElseThrow(() -> fault("criteria.text.noCap", form)),
                at < 0 ? Optional.empty() : Optional.of(volume(behindInput().from(at), form)));
    }

    private RuleData.Volume volume(Plain said, Form form) {
        int colon = said.outside(':', 0);
        if (colon < 0) {
            throw new TextFault(said.place(), Sentence.of("criteria.text.noRange", said.text()), form);
        }
        var header = said.upTo(colon);
        var named = InputText.quotation(header, 0) >= 0
                ? InputText.inner(header, InputText.quotation(header, 0), form)
                : header.part(
                        header.text().indexOf('(') + 1,
                        Math.max(1, header.text().indexOf(')')));
        var bands = BandList.read(Pieces.of(said.from(colon + 1).lines(), form), true, form);
        return new RuleData.Volume(InputText.indicator(named, indicators, form), !header.has("sau khi"), bands);
    }

    /** A rate named as the ledger names it is that of the ledger. */
    private Optional<Input> input(Form form, String printed) {
        int end = text.startsWith("dat chi tieu", "vuot chi tieu")
                ? inputEnd()
                : text.folded().indexOf(printed);
        var header = text.upTo(Math.max(0, end));
        var said = InputText.quotation(header, 0) >= 0 ? header : bare(header);
        return InputText.read(said, indicators, form)
                .map(input -> input.indicator().isPresent()
                        ? input
                        : new Input(input.label(), indicators.code(input.label()), input.integer()));
    }

    private static Plain bare(Plain header) {
        int words = header.startsWith("dat chi tieu") ? 12 : header.startsWith("vuot chi tieu") ? 13 : 0;
        var rest = header.from(words);
        return rest.letter(rest.length() - 1) == ':' ? rest.upTo(rest.length() - 1) : rest;
    }

    private int inputEnd() {
        int colon = text.outside(':', 0);
        return colon < 0 ? text.length() : colon;
    }

    /** What follows the name of the rate, in which words of the rule are looked for. */
    private Plain behindInput() {
        int from = text.startsWith("dat chi tieu", "vuot chi tieu")
                ? inputEnd()
                : Math.max(text.folded().indexOf("vuot chi tieu"), text.folded().indexOf("cu vuot du"));
        return text.from(Math.max(0, from));
    }

    private TextFault fault(String code, Form form, Object... arguments) {
        return new TextFault(text.place(), Sentence.of(code, arguments), form);
    }
}

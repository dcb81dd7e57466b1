package vn.doichieu.criteria.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.doichieu.criteria.DraftLine;
import vn.doichieu.criteria.KnownIndicators.Choice;
import vn.doichieu.criteria.LineSource;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.NotApplicablePolicy;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.criteria.rules.RuleData;
import vn.doichieu.criteria.rules.RuleKind;
import vn.doichieu.shared.Points;

/** A line of a draft as typed. What is wrong with it may be saved; what cannot be kept is told beside its field. */
record LineForm(
        @Nullable String version,
        @Nullable String code,
        @Nullable String parent,
        @Nullable String part,
        @Nullable String title,
        @Nullable String min,
        @Nullable String max,
        @Nullable RuleForm rule,
        @Nullable String rounding,
        @Nullable String notApplicable,
        @Nullable String evidenceRequired,
        @Nullable String evidenceHint,
        @Nullable String clause,
        @Nullable String source,
        @Nullable String sourceNote,
        @Nullable String gateLine,
        @Nullable String gatePoints) {

    /** A step of rounding below this cannot be kept, nor one above that. */
    private static final BigDecimal LEAST_STEP = new BigDecimal("0.01");

    private static final BigDecimal GREATEST_STEP = new BigDecimal("999.99");
    private static final BigDecimal NOTHING = new BigDecimal("0.00");
    private static final int LONGEST = 20_000;

    static LineForm of(DraftLine line, int version) {
        return new LineForm(
                String.valueOf(version),
                line.code(),
                line.parent().orElse(""),
                line.part().name(),
                line.title(),
                Typed.shown(Optional.of(line.min())),
                Typed.shown(Optional.of(line.max())),
                RuleForm.of(line.rule()),
                Typed.shown(line.roundingStep()),
                line.notApplicable().map(Enum::name).orElse(""),
                Typed.tick(line.evidenceRequired()),
                line.evidenceHint().orElse(""),
                line.clause().orElse(""),
                line.source().name(),
                line.sourceNote().orElse(""),
                line.gate().map(Gate::line).orElse(""),
                Typed.shown(line.gate().map(gate -> gate.atLeast().value())));
    }

    /** A line to write: below another, with the code that comes next. */
    static LineForm blank(String code, Optional<DraftLine> parent) {
        return new LineForm(
                "0",
                code,
                parent.map(DraftLine::code).orElse(""),
                parent.map(DraftLine::part).orElse(Part.BASE).name(),
                "",
                "0",
                "",
                RuleForm.of(RuleData.of(RuleKind.MANUAL)),
                "",
                "",
                null,
                "",
                "",
                LineSource.SOURCED.name(),
                "",
                "",
                "");
    }

    int seen() {
        return Typed.version(version);
    }

    @Override
    public RuleForm rule() {
        return rule == null ? RuleForm.of(RuleData.SUM) : rule;
    }

    LineForm after(String act) {
        return with(version, rule().after(act));
    }

    LineForm spare() {
        return with(version, rule().spare());
    }

    LineForm over(int current) {
        return with(String.valueOf(current), rule());
    }

    /** As far as it can be read; with errors in the binding it is not to be saved. */
    DraftLine line(BindingResult binding, List<Choice> choices) {
        var numbers = new TypedNumbers(binding);
        if (Typed.text(code).isEmpty()) {
            binding.rejectValue("code", "criteria.form.code");
        }
        if (Typed.text(title).length() > LONGEST) {
            binding.rejectValue("title", "criteria.form.tooLong", new Object[] {String.valueOf(LONGEST)}, null);
        }
        var newPart = Typed.one(Part.class, part).orElse(Part.BASE);
        return new DraftLine(
                Typed.text(code),
                Typed.some(parent),
                newPart,
                Typed.text(title),
                numbers.points("min", min).orElse(NOTHING),
                maximum(numbers, newPart),
                rule().data(numbers, choices),
                rounding(numbers),
                Typed.one(NotApplicablePolicy.class, notApplicable),
                Typed.ticked(evidenceRequired),
                Typed.some(evidenceHint),
                Typed.some(clause),
                Typed.one(LineSource.class, source).orElse(LineSource.INFERRED),
                Typed.some(sourceNote),
                gate(numbers),
                Optional.empty());
    }

    /** What takes points away gives none: its maximum need not be typed. */
    private BigDecimal maximum(TypedNumbers numbers, Part newPart) {
        return newPart == Part.PENALTY && Typed.some(max).isEmpty() ? NOTHING : numbers.required("max", max);
    }

    private Optional<BigDecimal> rounding(TypedNumbers numbers) {
        var step = numbers.points("rounding", rounding);
        if (step.filter(it -> it.compareTo(LEAST_STEP) < 0 || it.compareTo(GREATEST_STEP) > 0)
                .isPresent()) {
            numbers.binding().rejectValue("rounding", "criteria.form.rounding");
        }
        return step;
    }

    private Optional<Gate> gate(TypedNumbers numbers) {
        var points = numbers.points("gatePoints", gatePoints);
        var line = Typed.some(gateLine);
        if (line.isPresent() && points.isEmpty() && !numbers.binding().hasFieldErrors("gatePoints")) {
            numbers.binding().rejectValue("gatePoints", "criteria.form.gatePoints");
        }
        if (line.isEmpty() && points.isPresent()) {
            numbers.binding().rejectValue("gateLine", "criteria.form.gateLine");
        }
        return line.flatMap(code -> points.map(least -> new Gate(code, new Points(least))));
    }

    private LineForm with(@Nullable String newVersion, RuleForm newRule) {
        return new LineForm(
                newVersion,
                code,
                parent,
                part,
                title,
                min,
                max,
                newRule,
                rounding,
                notApplicable,
                evidenceRequired,
                evidenceHint,
                clause,
                source,
                sourceNote,
                gateLine,
                gatePoints);
    }
}

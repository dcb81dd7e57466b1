package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Points by the band the unrounded input lies in. */
public record BandsRule(Input read, Bands bands) implements ScoringRule {

    public BandsRule {
        if (read.integer() != bands.wholeNumbers()) {
            throw RuleFault.of("criteria.fault.wholeNumbers");
        }
    }

    @Override
    public RuleKind kind() {
        return RuleKind.BANDS;
    }

    @Override
    public Optional<Input> input() {
        return Optional.of(read);
    }

    @Override
    public RuleData data() {
        return new RuleData(
                RuleKind.BANDS,
                Optional.empty(),
                List.of(),
                Optional.of(read),
                bands.data(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Override
    public Limits reach(Limits line) {
        return new Limits(new Points(bands.least()), new Points(bands.greatest()));
    }

    @Override
    public List<Sentence> describe(Limits line) {
        var sentences = new ArrayList<>(List.of(Sentence.of("criteria.rule.bands", read.name())));
        bands.list().forEach(band -> sentences.add(Sentence.of("criteria.rule.band", words(band), points(band))));
        return sentences;
    }

    @Override
    public List<Sentence> problems(Answer answer, Limits line) {
        var problems = new ArrayList<>(read.problems(answer));
        answer.number()
                .filter(number -> problems.isEmpty() && bands.hit(number).isEmpty())
                .ifPresent(number -> problems.add(outside(number)));
        return problems;
    }

    @Override
    public Working work(Answer answer, Inputs inputs, Limits line) {
        return read.read(answer, inputs)
                .map(figure -> work(figure, read.steps(answer, inputs, figure)))
                .orElseGet(() -> Working.missing(List.of(), List.of(read.missing())));
    }

    private Working work(FigureInput figure, List<Step> before) {
        return bands.hit(figure.value())
                .map(band -> work(figure, before, band))
                .orElseGet(() -> Working.missing(before, List.of(outside(figure.value()))));
    }

    private Working work(FigureInput figure, List<Step> before, Band band) {
        var shown = read.show(figure.value(), band.interval()::contains);
        var steps = new ArrayList<>(before);
        steps.add(
                Step.of("criteria.step.band", shown, words(band), points(band)).leadingTo(band.value()));
        return Working.of(band.value(), steps);
    }

    private Sentence outside(BigDecimal number) {
        return Sentence.of(
                "criteria.answer.outsideBands",
                read.name(),
                read.show(number),
                bands.range().inWords(read::show));
    }

    private Sentence words(Band band) {
        return band.interval().inWords(read::show);
    }

    private static String points(Band band) {
        return Numbers.exact(band.value());
    }
}

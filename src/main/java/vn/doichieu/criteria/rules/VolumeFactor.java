package vn.doichieu.criteria.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** A factor for units with much work, by the band their volume lies in; 1 as long as the volume is not known. */
public record VolumeFactor(String indicator, Bands bands, boolean beforeCap) {

    public VolumeFactor {
        if (bands.least().signum() <= 0) {
            throw RuleFault.of("criteria.fault.volumeFactor");
        }
    }

    RuleData.Volume data() {
        return new RuleData.Volume(indicator, beforeCap, bands.data());
    }

    BigDecimal factor(Inputs inputs) {
        return band(inputs).map(Band::value).orElse(BigDecimal.ONE);
    }

    Step step(Inputs inputs, BigDecimal before) {
        return band(inputs)
                .map(band -> Step.of(
                                "criteria.step.volume",
                                inputs.figure(indicator).map(FigureInput::shown).orElseThrow(),
                                band.interval().inWords(Numbers::exact),
                                Numbers.exact(before),
                                Numbers.exact(band.value()),
                                Numbers.exact(before.multiply(band.value())))
                        .leadingTo(before.multiply(band.value())))
                .orElseGet(() -> Step.of("criteria.step.volumeUnknown"));
    }

    List<Sentence> describe() {
        return bands.list().stream()
                .map(band -> Sentence.of(
                        "criteria.rule.volumeBand",
                        band.interval().inWords(Numbers::exact),
                        Numbers.exact(band.value())))
                .toList();
    }

    private Optional<Band> band(Inputs inputs) {
        return inputs.figure(indicator).map(FigureInput::value).flatMap(bands::hit);
    }
}

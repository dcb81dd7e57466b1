package vn.doichieu.criteria.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.RuleData;

/** A factor for the volume of work as typed; without an indicator there is none. */
record VolumeForm(
        @Nullable String indicator,
        @Nullable String beforeCap,
        @Nullable List<BandRow> bands) {

    static final VolumeForm NONE = new VolumeForm("", null, List.of());

    static VolumeForm of(RuleData.Volume volume) {
        return new VolumeForm(
                volume.indicator(),
                Typed.tick(volume.beforeCap()),
                volume.bands().stream().map(BandRow::of).toList());
    }

    VolumeForm after(String act) {
        return new VolumeForm(indicator, beforeCap, Rows.after(act, "volume", Rows.given(bands), BandRow.BLANK));
    }

    VolumeForm spare() {
        return new VolumeForm(indicator, beforeCap, Rows.spare(Rows.given(bands), BandRow.BLANK, BandRow::blank));
    }

    Optional<RuleData.Volume> data(TypedNumbers numbers) {
        var rows = Rows.given(bands);
        return Typed.some(indicator)
                .map(code -> new RuleData.Volume(
                        code,
                        Typed.ticked(beforeCap),
                        IntStream.range(0, rows.size())
                                .filter(n -> !rows.get(n).blank())
                                .mapToObj(n -> rows.get(n).data("rule.volume.bands[" + n + "]", true, numbers))
                                .toList()));
    }
}

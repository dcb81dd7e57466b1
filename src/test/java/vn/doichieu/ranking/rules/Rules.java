package vn.doichieu.ranking.rules;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** The rule of decision 1682/QĐ-BTP, and units to try it on. Three targets of which less is better for the last. */
final class Rules {

    static final Origin SOURCED = new Origin(Origin.Kind.SOURCED, "Quyết định số 1682/QĐ-BTP");

    static final Points TOTAL = Points.of(200);

    static final List<String> TARGETS =
            List.of("COMPLETION_RATE_CASES", "COMPLETION_RATE_AMOUNT", "CARRIED_OUT_CHANGE_CASES");

    private Rules() {}

    static RankRule decision1682() {
        return decision1682(ShortfallMode.RELATIVE);
    }

    static RankRule decision1682(ShortfallMode mode) {
        return new RankRule(
                "Quyết định số 1682/QĐ-BTP",
                mode,
                SOURCED,
                List.of(target(0, Better.HIGHER, null), target(1, Better.HIGHER, null), target(2, Better.LOWER, "-3")),
                List.of(
                        band("A", "Xuất sắc", "180", met(3)),
                        band("B", "Khá", "160", met(3), shortBelow(2, "15"), shortBelow(1, "5")),
                        band("C", "Trung bình", "140"),
                        band("D", "Yếu", "0")),
                List.of(
                        new Disqualifier("DISCIPLINE", "Người đứng đầu bị kỷ luật", Optional.of("C"), SOURCED),
                        new Disqualifier("NO_SHEET", "Không gửi bảng", Optional.empty(), SOURCED)));
    }

    static RankTarget target(int which, Better better, @Nullable String fixed) {
        return new RankTarget(
                TARGETS.get(which), better, Optional.ofNullable(fixed).map(BigDecimal::new), SOURCED);
    }

    static RankBand band(String code, String label, String points, TargetAlternative... alternatives) {
        return new RankBand(code, label, points(points), SOURCED, List.of(alternatives), List.of(), Optional.empty());
    }

    static Threshold points(String amount) {
        return new Threshold(new BigDecimal(amount), Threshold.Measure.POINTS);
    }

    static Threshold percent(String amount) {
        return new Threshold(new BigDecimal(amount), Threshold.Measure.PERCENT);
    }

    static TargetAlternative met(int targets) {
        return new TargetAlternative(targets, Optional.empty(), SOURCED);
    }

    static TargetAlternative shortBelow(int targets, String limit) {
        return new TargetAlternative(targets, Optional.of(new BigDecimal(limit)), SOURCED);
    }

    static RankBand with(RankBand band, Floor... floors) {
        return new RankBand(
                band.code(),
                band.label(),
                band.minimum(),
                band.origin(),
                band.alternatives(),
                List.of(floors),
                band.quota());
    }

    static RankBand with(RankBand band, Quota quota) {
        return new RankBand(
                band.code(),
                band.label(),
                band.minimum(),
                band.origin(),
                band.alternatives(),
                band.floors(),
                Optional.of(quota));
    }

    static RankRule of(RankBand... bands) {
        return new RankRule("Thử", ShortfallMode.RELATIVE, SOURCED, List.of(), List.of(bands), List.of());
    }

    static Standing.Figure figure(String name, @Nullable String value, @Nullable String target) {
        return new Standing.Figure(
                name,
                Optional.ofNullable(value).map(BigDecimal::new),
                Optional.of(Sentence.of("ranking.source.UNIT_REPORT")),
                Optional.ofNullable(target).map(BigDecimal::new),
                Optional.of(Sentence.of("ranking.targetSource.ASSIGNED")),
                Optional.empty());
    }

    /** A unit with all lines scored; a value of "-" is not known. The first two are measured against 84 and 50. */
    static Standing unit(String points, String cases, String amount, String carried, String... disqualifiers) {
        Map<String, Standing.Figure> figures = new HashMap<>();
        figures.put(TARGETS.get(0), figure("Việc", known(cases), "84"));
        figures.put(TARGETS.get(1), figure("Tiền", known(amount), "50"));
        figures.put(TARGETS.get(2), figure("Chuyển kỳ sau", known(carried), null));
        return new Standing(Points.of(points), Points.of(points), TOTAL, List.of(), figures, Set.of(disqualifiers));
    }

    static Standing unit(String least, String most, List<Standing.Line> lines) {
        return new Standing(Points.of(least), Points.of(most), TOTAL, lines, Map.of(), Set.of());
    }

    private static @Nullable String known(String text) {
        return text.equals("-") ? null : text;
    }

    /** The codes that can still come about: {@code A}, {@code A B}, {@code none}. */
    static String codes(List<Outcome> possible) {
        return String.join(
                " ",
                possible.stream()
                        .map(outcome -> outcome.band().isEmpty() ? "none" : outcome.code())
                        .toList());
    }
}

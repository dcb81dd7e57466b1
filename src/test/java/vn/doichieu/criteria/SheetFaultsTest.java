package vn.doichieu.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.doichieu.criteria.SheetFault.Field;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.organization.UnitKind;
import vn.doichieu.shared.Points;

/** Every fault beside the same sheet without it: named where it is, and only there. */
class SheetFaultsTest {

    private static final String MANUAL = "{\"kind\": \"MANUAL\", \"step\": 1}";
    private static final String SUM = "{\"kind\": \"SUM\"}";

    private static final String OPTIONS =
            "{\"kind\": \"OPTIONS\", \"options\": [{\"code\": \"Y\", \"label\": \"Có\", \"points\": -8}, "
                    + "{\"code\": \"N\", \"label\": \"Không\", \"points\": 0}]}";

    private static final List<DraftLine> CLEAN = List.of(
            line("A", null, Part.BASE, 0, 10, SUM),
            line("A.1", "A", Part.BASE, 0, 4, MANUAL),
            line("A.2", "A", Part.BASE, 0, 6, bands(95, 95)),
            line("E", null, Part.PENALTY, -8, 0, OPTIONS));

    @Test
    void aSheetWithoutFaultsHasNone() {
        assertThat(faults(head(), CLEAN)).isEmpty();
    }

    static Stream<Arguments> faultyLines() {
        return Stream.of(
                faulty("criteria.fault.code", "A.1x ", Field.CODE, line("A.1x ", "A", Part.BASE, 0, 4, MANUAL)),
                faulty("criteria.fault.lineTitle", "A.1", Field.TITLE, titled(" ")),
                faulty("criteria.fault.titleTooLong", "A.1", Field.TITLE, titled("x".repeat(2_001))),
                faulty("criteria.fault.parent", "A.1", Field.PARENT, line("A.1", "Z", Part.BASE, 0, 4, MANUAL)),
                faulty("criteria.fault.parentScored", "A.1", Field.PARENT, line("A.1", "A.2", Part.BASE, 0, 4, MANUAL)),
                faulty("criteria.fault.part", "A.1", Field.PART, line("A.1", "A", Part.BONUS, 0, 4, MANUAL)),
                faulty("criteria.fault.negative", "A.1", Field.POINTS, line("A.1", "A", Part.BASE, -1, 4, MANUAL)),
                faulty("criteria.doubt.worthNothing", "A.1", Field.POINTS, line("A.1", "A", Part.BASE, 0, 0, MANUAL)),
                faulty("criteria.fault.missing", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 4, kind("MANUAL"))),
                faulty("criteria.fault.noBands", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 4, """
                        {"kind": "BANDS", "input": {"label": "Tỷ lệ (%)", "indicator": null, "integer": false}}""")),
                faulty("criteria.fault.bandsGap", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 6, bands(94, 95))),
                faulty(
                        "criteria.fault.bandsOverlap",
                        "A.1",
                        Field.RULE,
                        line("A.1", "A", Part.BASE, 0, 6, bands(96, 95))),
                faulty("criteria.fault.reach", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 3, bands(95, 95))),
                faulty("criteria.fault.indicator", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 6, """
                        {"kind": "BANDS", "input": {"label": "X (%)", "indicator": "UNKNOWN", "integer": false},
                         "bands": [{"from": null, "to": null, "points": 6}]}""")),
                faulty("criteria.fault.gateLine", "A.1", Field.GATE, gated("A.1", "Z", 1)),
                faulty("criteria.fault.gateNever", "A.1", Field.GATE, gated("A.1", "A.2", 7)),
                faulty("criteria.fault.gateCircle", "A", Field.GATE, gated("A.1", "A", 1)),
                faulty("criteria.fault.nothingBelow", "A.1", Field.RULE, line("A.1", "A", Part.BASE, 0, 4, SUM)),
                faulty("criteria.fault.sum", "A", Field.POINTS, line("A.1", "A", Part.BASE, 0, 3, MANUAL)),
                faulty("criteria.fault.sum", "A", Field.POINTS, line("A.1", "A", Part.BASE, 0, 5, MANUAL)));
    }

    /** The faulty line stands in the place of A.1. */
    @ParameterizedTest
    @MethodSource("faultyLines")
    void aFaultyLineIsNamedWhereItIs(String fault, String where, Field field, DraftLine line) {
        var lines = new ArrayList<>(CLEAN);
        lines.set(1, line);

        assertThat(faults(head(), lines)).anySatisfy(found -> {
            assertThat(found.sentence().code()).isEqualTo(fault);
            assertThat(found.line()).contains(where);
            assertThat(found.field()).isEqualTo(field);
            assertThat(found.blocks()).isEqualTo(fault.startsWith("criteria.fault"));
        });
    }

    @Test
    void aPenaltyGivesNothing() {
        var lines = new ArrayList<>(CLEAN);
        lines.set(3, line("E", null, Part.PENALTY, -8, 2, OPTIONS));

        assertThat(codes(head(), lines)).containsExactly("criteria.fault.penaltyPoints");
    }

    @Test
    void aCodeUsedTwiceIsNamedWithBothPlaces() {
        var lines = new ArrayList<>(CLEAN);
        lines.add(CLEAN.get(1));

        assertThat(faults(head(), lines)).anySatisfy(found -> {
            assertThat(found.sentence().code()).isEqualTo("criteria.fault.codeTwice");
            assertThat(found.sentence().arguments()).containsExactly("A.1", "2", "5");
        });
    }

    @Test
    void linesThatBelongToEachOtherAreNamedAllTheWayRound() {
        var lines = List.of(
                line("A", "C", Part.BASE, 0, 10, SUM),
                line("B", "A", Part.BASE, 0, 10, SUM),
                line("C", "B", Part.BASE, 0, 10, SUM));

        assertThat(faults(head(), lines)).anySatisfy(found -> {
            assertThat(found.sentence().code()).isEqualTo("criteria.fault.circle");
            assertThat(found.sentence().arguments()).containsExactly("A → C → B → A");
        });
    }

    @Test
    void whatIsWrongAboveTheLinesIsNamed() {
        var heads = new LinkedHashMap<String, SheetHead>();
        heads.put("criteria.fault.noTitle", head("", 10, UnitKind.OTHER, BonusMode.ON_TOP, true));
        heads.put("criteria.fault.noKinds", head("Bảng", 10, null, BonusMode.ON_TOP, true));
        heads.put("criteria.fault.total", head("Bảng", 11, UnitKind.OTHER, BonusMode.ON_TOP, true));
        heads.put("criteria.fault.noBonusCap", head("Bảng", 10, UnitKind.OTHER, BonusMode.WITHIN_OWN_MAXIMUM, true));
        heads.put("criteria.doubt.notIssued", head("Bảng", 10, UnitKind.OTHER, BonusMode.ON_TOP, false));

        for (Map.Entry<String, SheetHead> faulty : heads.entrySet()) {
            assertThat(codes(faulty.getValue(), CLEAN)).containsExactly(faulty.getKey());
        }
        assertThat(codes(head(), List.of())).containsExactly("criteria.fault.noLines");
    }

    @Test
    void aThousandLinesAreEnough() {
        var lines = IntStream.rangeClosed(1, 1_001)
                .mapToObj(n -> line("L" + n, null, Part.BASE, 0, 1, MANUAL))
                .toList();

        assertThat(codes(head("Bảng", 1_001, UnitKind.OTHER, BonusMode.ON_TOP, true), lines))
                .containsExactly("criteria.fault.tooManyLines");
        assertThat(codes(head("Bảng", 1_000, UnitKind.OTHER, BonusMode.ON_TOP, true), lines.subList(0, 1_000)))
                .isEmpty();
    }

    private static Arguments faulty(String fault, String where, Field field, DraftLine line) {
        return Arguments.of(fault, where, field, line);
    }

    private static List<SheetFault> faults(SheetHead head, List<DraftLine> lines) {
        return SheetFaults.of(new SheetContent(head, lines), "KNOWN"::equals);
    }

    private static List<String> codes(SheetHead head, List<DraftLine> lines) {
        return faults(head, lines).stream()
                .map(fault -> fault.sentence().code())
                .toList();
    }

    private static SheetHead head() {
        return head("Bảng thử", 10, UnitKind.OTHER, BonusMode.ON_TOP, true);
    }

    private static SheetHead head(String title, long total, @Nullable UnitKind kind, BonusMode mode, boolean issued) {
        return new SheetHead(
                "THU",
                title,
                Points.of(total),
                mode,
                Optional.empty(),
                Optional.empty(),
                SheetStatus.SOURCED,
                "",
                Optional.empty(),
                issued ? Optional.of("7/QĐ") : Optional.empty(),
                issued ? Optional.of(LocalDate.of(2023, 8, 9)) : Optional.empty(),
                kind == null ? Set.of() : Set.of(kind));
    }

    /** Below {@code to} nothing, from {@code from} on six. */
    private static String bands(int to, int from) {
        return """
                {"kind": "BANDS", "input": {"label": "Tỷ lệ (%%)", "indicator": "KNOWN", "integer": false},
                 "bands": [{"from": null, "to": %d, "toIncluded": false, "points": 0},
                           {"from": %d, "fromIncluded": true, "to": null, "points": 6}]}""".formatted(to, from);
    }

    private static String kind(String kind) {
        return "{\"kind\": \"" + kind + "\"}";
    }

    private static DraftLine titled(String title) {
        return line("A.1", "A", Part.BASE, 0, 4, MANUAL, title, Optional.empty());
    }

    private static DraftLine gated(String code, String gate, long least) {
        return line(code, "A", Part.BASE, 0, 4, MANUAL, "Dòng", Optional.of(new Gate(gate, Points.of(least))));
    }

    private static DraftLine line(String code, @Nullable String parent, Part part, long min, long max, String rule) {
        return line(code, parent, part, min, max, rule, "Dòng " + code, Optional.empty());
    }

    private static DraftLine line(
            String code,
            @Nullable String parent,
            Part part,
            long min,
            long max,
            String rule,
            String title,
            Optional<Gate> gate) {
        return new DraftLine(
                code,
                Optional.ofNullable(parent),
                part,
                title,
                BigDecimal.valueOf(min),
                BigDecimal.valueOf(max),
                RuleJson.read(rule),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                LineSource.SOURCED,
                Optional.empty(),
                gate,
                Optional.empty());
    }
}

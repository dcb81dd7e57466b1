package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.doichieu.criteria.SheetFault.Field;
import vn.doichieu.criteria.rules.BonusMode;
import vn.doichieu.criteria.rules.Gate;
import vn.doichieu.criteria.rules.Gates;
import vn.doichieu.criteria.rules.Part;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.Sentence;

/** Looks a sheet through: what keeps it from being published, and what is worth a second look. */
public final class SheetFaults {

    /** Letters and digits, parts divided by dots: {@code A.I.1}, {@code VIII.3.a}. */
    static final Pattern CODE = Pattern.compile("(?=.{1,40}$)[A-Za-zĐđ0-9]+(\\.[A-Za-zĐđ0-9]+)*");

    public static final int MOST_LINES = 1_000;
    public static final int LONGEST_TITLE = 2_000;

    private final SheetContent sheet;
    private final Map<String, DraftLine> lines;
    private final Map<String, List<DraftLine>> below = new LinkedHashMap<>();
    private final Predicate<String> knownIndicator;
    private final List<SheetFault> faults = new ArrayList<>();

    private SheetFaults(SheetContent sheet, Predicate<String> knownIndicator) {
        this.sheet = sheet;
        this.lines = sheet.byCode();
        this.knownIndicator = knownIndicator;
        lines.values()
                .forEach(line -> line.parent()
                        .ifPresent(parent -> below.computeIfAbsent(parent, it -> new ArrayList<>())
                                .add(line)));
    }

    /** In the order of the sheet: the head, then line by line. */
    public static List<SheetFault> of(SheetContent sheet, Predicate<String> knownIndicator) {
        var look = new SheetFaults(sheet, knownIndicator);
        look.head();
        look.codesUsedTwice();
        look.circles();
        look.lines.values().forEach(look::line);
        return List.copyOf(look.faults);
    }

    private void head() {
        var head = sheet.head();
        if (head.title().isBlank()) {
            fault(Field.HEAD, "criteria.fault.noTitle");
        }
        if (head.kinds().isEmpty()) {
            fault(Field.HEAD, "criteria.fault.noKinds");
        }
        if (sheet.lines().isEmpty()) {
            fault(Field.HEAD, "criteria.fault.noLines");
        }
        if (sheet.lines().size() > MOST_LINES) {
            fault(Field.HEAD, "criteria.fault.tooManyLines", String.valueOf(MOST_LINES));
        }
        if (head.bonusMode() == BonusMode.WITHIN_OWN_MAXIMUM && head.bonusCap().isEmpty()) {
            fault(Field.HEAD, "criteria.fault.noBonusCap");
        }
        var base = sum(sheet.lines().stream()
                .filter(line -> line.parent().isEmpty() && line.part() == Part.BASE)
                .toList());
        if (!sheet.lines().isEmpty() && base.compareTo(head.total()) != 0) {
            fault(Field.HEAD, "criteria.fault.total", head.total().toString(), base.toString());
        }
        if (head.issueNumber().isEmpty() || head.issuedOn().isEmpty()) {
            doubt(Field.HEAD, "criteria.doubt.notIssued");
        }
    }

    private void codesUsedTwice() {
        var places = new HashMap<String, Integer>();
        for (int n = 0; n < sheet.lines().size(); n++) {
            var code = sheet.lines().get(n).code();
            var first = places.putIfAbsent(code, n + 1);
            if (first != null) {
                fault(code, Field.CODE, "criteria.fault.codeTwice", code, String.valueOf(first), String.valueOf(n + 1));
            }
        }
    }

    /** A line that belongs to itself by way of others, or whose points hang on themselves through gates. */
    private void circles() {
        var parents = new HashMap<String, String>();
        var gates = new HashMap<String, Gate>();
        for (var line : lines.values()) {
            line.parent().filter(lines::containsKey).ifPresent(parent -> parents.put(line.code(), parent));
            line.gate().ifPresent(gate -> gates.put(line.code(), gate));
        }
        var circle = lines.keySet().stream()
                .map(code -> circle(code, parents))
                .flatMap(Optional::stream)
                .findFirst();
        circle.ifPresentOrElse(
                way -> fault(way.get(0), Field.PARENT, "criteria.fault.circle", String.join(" → ", way)),
                () -> Gates.cycle(parents, gates)
                        .ifPresent(way ->
                                fault(way.get(0), Field.GATE, "criteria.fault.gateCircle", String.join(" → ", way))));
    }

    private static Optional<List<String>> circle(String code, Map<String, String> parents) {
        var way = new ArrayList<>(List.of(code));
        var passed = new HashSet<>(way);
        for (var above = parents.get(code); above != null; above = parents.get(above)) {
            way.add(above);
            if (above.equals(code)) {
                return Optional.of(way);
            }
            if (!passed.add(above)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private void line(DraftLine line) {
        var code = line.code();
        if (!CODE.matcher(code).matches()) {
            fault(code, Field.CODE, "criteria.fault.code", code);
        }
        if (line.title().isBlank()) {
            fault(code, Field.TITLE, "criteria.fault.lineTitle");
        }
        if (line.title().length() > LONGEST_TITLE) {
            fault(code, Field.TITLE, "criteria.fault.titleTooLong", String.valueOf(LONGEST_TITLE));
        }
        line.parent().ifPresent(parent -> place(line, parent));
        points(line);
        line.faults().forEach(sentence -> faults.add(new SheetFault(Optional.of(code), Field.RULE, sentence, true)));
        line.rule()
                .indicators()
                .filter(knownIndicator.negate())
                .forEach(unknown -> fault(code, Field.RULE, "criteria.fault.indicator", unknown));
        line.gate().ifPresent(gate -> gate(line, gate));
        children(line);
    }

    private void place(DraftLine line, String parent) {
        var above = lines.get(parent);
        if (above == null) {
            fault(line.code(), Field.PARENT, "criteria.fault.parent", parent);
        } else if (above.leaf()) {
            fault(line.code(), Field.PARENT, "criteria.fault.parentScored", parent);
        } else if (above.part() != line.part()) {
            fault(line.code(), Field.PART, "criteria.fault.part", parent);
        }
    }

    private void points(DraftLine line) {
        if (line.part() == Part.PENALTY) {
            if (line.max().signum() != 0 || line.min().signum() > 0) {
                fault(line.code(), Field.POINTS, "criteria.fault.penaltyPoints");
            }
        } else if (line.min().signum() < 0) {
            fault(line.code(), Field.POINTS, "criteria.fault.negative");
        } else if (line.max().signum() == 0) {
            doubt(line.code(), Field.POINTS, "criteria.doubt.worthNothing");
        }
    }

    private void gate(DraftLine line, Gate gate) {
        var named = lines.get(gate.line());
        if (named == null) {
            fault(line.code(), Field.GATE, "criteria.fault.gateLine", gate.line());
        } else if (gate.atLeast().value().compareTo(named.max()) > 0) {
            fault(
                    line.code(),
                    Field.GATE,
                    "criteria.fault.gateNever",
                    gate.line(),
                    gate.atLeast().toString(),
                    new Points(named.max()).toString());
        }
    }

    private void children(DraftLine line) {
        var children = below.getOrDefault(line.code(), List.of());
        if (line.leaf()) {
            return;
        }
        if (children.isEmpty()) {
            fault(line.code(), Field.RULE, "criteria.fault.nothingBelow");
            return;
        }
        var sum = sum(children);
        if (sum.compareTo(line.worth()) != 0) {
            fault(line.code(), Field.POINTS, "criteria.fault.sum", line.worth().toString(), sum.toString());
        }
    }

    private static Points sum(List<DraftLine> lines) {
        return new Points(lines.stream().map(line -> line.worth().value()).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    private void fault(Field field, String code, Object... arguments) {
        faults.add(new SheetFault(Optional.empty(), field, Sentence.of(code, arguments), true));
    }

    private void doubt(Field field, String code) {
        faults.add(new SheetFault(Optional.empty(), field, Sentence.of(code), false));
    }

    private void fault(String line, Field field, String code, Object... arguments) {
        faults.add(new SheetFault(Optional.of(line), field, Sentence.of(code, arguments), true));
    }

    private void doubt(String line, Field field, String code) {
        faults.add(new SheetFault(Optional.of(line), field, Sentence.of(code), false));
    }
}

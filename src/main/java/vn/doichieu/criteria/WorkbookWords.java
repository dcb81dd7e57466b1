package vn.doichieu.criteria;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.doichieu.criteria.rules.text.Folded;
import vn.doichieu.platform.Sentences;
import vn.doichieu.shared.VietnameseNumber;

/** The words of choices in a workbook: written with one text each, read without case and accents, by their name as well. */
record WorkbookWords(Sentences sentences) {

    private static final int DECIMALS = 2;
    private static final BigDecimal MOST = new BigDecimal("10000");
    private static final BigDecimal LARGEST_STEP = new BigDecimal("100");

    static final String PART = "criteria.workbook.part.";
    static final String NOT_APPLICABLE = "criteria.workbook.notApplicable.";
    static final String SOURCE = "criteria.source.";
    static final String STATUS = "criteria.status.";
    static final String BONUS = "criteria.workbook.bonusMode.";
    static final String KIND = "organization.kind.";

    String of(String prefix, Enum<?> choice) {
        return sentences.text(prefix + choice.name());
    }

    String text(String code) {
        return sentences.text(code);
    }

    <E extends Enum<E>> Optional<E> read(String cell, String prefix, Class<E> choices) {
        var said = Folded.of(cell);
        return Stream.of(choices.getEnumConstants())
                .filter(it -> said.equals(Folded.of(of(prefix, it))) || said.equals(Folded.of(it.name())))
                .findFirst();
    }

    /** All that can be chosen, to say it to somebody who wrote something else. */
    <E extends Enum<E>> String all(String prefix, Class<E> choices) {
        return Stream.of(choices.getEnumConstants())
                .map(it -> "«" + of(prefix, it) + "»")
                .collect(Collectors.joining(", "));
    }

    /** Yes and no as people mark them; empty for anything else. */
    static Optional<Boolean> yes(String cell) {
        return switch (Folded.of(cell)) {
            case "co", "x", "bat buoc", "1", "v", "✓", "✔" -> Optional.of(true);
            case "", "khong", "0", "-" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Points, with or without their unit: two decimals, and no more than the largest sheet has. */
    static Optional<BigDecimal> points(String cell) {
        return VietnameseNumber.parseDecimal(cell)
                .map(BigDecimal::stripTrailingZeros)
                .filter(it -> it.scale() <= DECIMALS && it.abs().compareTo(MOST) <= 0);
    }

    /** A step to round to. */
    static Optional<BigDecimal> step(String cell) {
        return points(cell).filter(it -> it.signum() > 0 && it.compareTo(LARGEST_STEP) <= 0);
    }
}

package vn.doichieu.criteria.rules.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.doichieu.criteria.rules.RuleData.BandData;

/**
 * A range in words or signs: {@code từ 75 % đến dưới 95 %}, {@code 50–<75%}, {@code >10}, {@code 3–5 ngày}.
 *
 * @param before words before it that are none of its own: {@code chậm} 1–2 ngày
 * @param unit what is counted
 */
record IntervalText(Optional<String> before, Optional<String> unit, boolean percent, List<Bound> bounds, Shape shape) {

    /** Whether there is a bound on this side, and whether it belongs to the range. */
    private enum End {
        NONE,
        OPEN,
        CLOSED
    }

    private record Shape(End low, End high) {}

    private record Bound(Plain number, BigDecimal value) {}

    private static final int LONGEST_BEFORE = 6;
    private static final Set<String> UNITS = Set.of(
            "ngay lam viec",
            "ngay",
            "gio",
            "thang",
            "lan",
            "vu viec",
            "vu",
            "viec",
            "nguoi",
            "cuoc",
            "van ban",
            "bai",
            "truong hop",
            "mo hinh",
            "sang kien",
            "don vi",
            "dien hinh",
            "tap the",
            "ca nhan",
            "ho so",
            "diem",
            "diem phan tram",
            "phan tram",
            "tin bai",
            "de tai",
            "phong trao");
    private static final Set<String> PERCENT = Set.of("phan tram", "diem phan tram");
    private static final Map<String, Shape> SHAPES = shapes();

    /** Empty when it is no range. {@code counts}: a point groups thousands. */
    static Optional<IntervalText> read(Plain text, boolean counts, Form form) {
        return tokens(text).flatMap(tokens -> read(tokens, counts, form));
    }

    BandData worth(Optional<BigDecimal> points) {
        boolean lower = shape.low() != End.NONE;
        boolean upper = shape.high() != End.NONE;
        var first = bounds.stream().map(Bound::value).findFirst();
        var last = bounds.stream().skip(bounds.size() - 1L).map(Bound::value).findFirst();
        return new BandData(
                lower ? first : Optional.empty(),
                shape.low() == End.CLOSED,
                upper ? last : Optional.empty(),
                shape.high() == End.CLOSED,
                points);
    }

    boolean whole() {
        return bounds.stream()
                .allMatch(bound -> bound.value().stripTrailingZeros().scale() <= 0);
    }

    private static Optional<IntervalText> read(List<Plain> tokens, boolean counts, Form form) {
        for (int skipped = 0; skipped <= Math.min(LONGEST_BEFORE, tokens.size()); skipped++) {
            var left = new ArrayList<>(tokens.subList(skipped, tokens.size()));
            boolean percent = left.removeIf(token -> token.folded().equals("%"));
            var unit = removeUnit(left);
            var shape = Optional.ofNullable(SHAPES.get(phrase(left)));
            if (shape.isPresent()) {
                var numbers = left.stream()
                        .filter(IntervalText::number)
                        .map(it -> new Bound(it, NumberText.bound(it, counts, form)))
                        .toList();
                boolean ofHundred = percent
                        || unit.map(Plain::folded).filter(PERCENT::contains).isPresent();
                return Optional.of(new IntervalText(
                        words(tokens.subList(0, skipped)), unit.map(Plain::text), ofHundred, numbers, shape.get()));
            }
            if (skipped < tokens.size() && !word(tokens.get(skipped))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Takes the words right behind a number away when they say what is counted. */
    private static Optional<Plain> removeUnit(List<Plain> tokens) {
        Optional<Plain> found = Optional.empty();
        for (int i = 1; i < tokens.size(); i++) {
            for (int length = 3; length > 0 && number(tokens.get(i - 1)); length--) {
                int end = i + length;
                if (end <= tokens.size() && UNITS.contains(phrase(tokens.subList(i, end)))) {
                    found = Optional.of(joined(tokens.subList(i, end)));
                    tokens.subList(i, end).clear();
                    break;
                }
            }
        }
        return found;
    }

    private static Plain joined(List<Plain> tokens) {
        return Plain.of(words(tokens).orElse(""));
    }

    private static Optional<String> words(List<Plain> tokens) {
        return tokens.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" ", tokens.stream().map(Plain::text).toList()));
    }

    private static String phrase(List<Plain> tokens) {
        return String.join(
                " ",
                tokens.stream()
                        .map(token -> number(token) ? "N" : token.folded())
                        .toList());
    }

    private static boolean number(Plain token) {
        return Character.isDigit(token.letter(token.length() - 1));
    }

    private static boolean word(Plain token) {
        return Character.isLetter(token.letter(0));
    }

    /** Empty when there is a sign that no range has. */
    private static Optional<List<Plain>> tokens(Plain text) {
        var tokens = new ArrayList<Plain>();
        for (int at = 0; at < text.length(); ) {
            int end = at + 1;
            char letter = text.letter(at);
            boolean afterNumber = !tokens.isEmpty() && number(tokens.get(tokens.size() - 1));
            if (Character.isDigit(letter) || (letter == '-' && !afterNumber && Character.isDigit(text.letter(end)))) {
                end = NumberText.endOf(text, at);
            } else if (Character.isLetter(letter)) {
                while (Character.isLetter(text.letter(end))) {
                    end++;
                }
            } else if ("<>".indexOf(letter) >= 0 && text.letter(end) == '=') {
                end++;
            } else if ("<>=≤≥-% ".indexOf(letter) < 0) {
                return Optional.empty();
            }
            if (letter != ' ') {
                tokens.add(text.part(at, end));
            }
            at = end;
        }
        return Optional.of(tokens);
    }

    private static Map<String, Shape> shapes() {
        var shapes = new HashMap<String, Shape>();
        put(
                shapes,
                End.CLOSED,
                End.NONE,
                "tu N tro len",
                "N tro len",
                ">= N",
                "≥ N",
                "it nhat N",
                "toi thieu N",
                "khong duoi N",
                "khong it hon N",
                "tu N",
                "tu du N tro len");
        put(
                shapes,
                End.OPEN,
                End.NONE,
                "tren N",
                "> N",
                "hon N",
                "lon hon N",
                "cao hon N",
                "qua N",
                "vuot N",
                "nhieu hon N",
                "tu tren N");
        put(
                shapes,
                End.NONE,
                End.CLOSED,
                "den N",
                "<= N",
                "≤ N",
                "khong qua N",
                "toi da N",
                "khong vuot qua N",
                "khong vuot N",
                "tu N tro xuong",
                "N tro xuong",
                "khong tren N");
        put(
                shapes,
                End.NONE,
                End.OPEN,
                "duoi N",
                "< N",
                "it hon N",
                "nho hon N",
                "thap hon N",
                "chua den N",
                "chua dat N");
        put(shapes, End.CLOSED, End.CLOSED, "N", "bang N", "= N", "dung N");
        put(shapes, End.NONE, End.NONE, "moi gia tri");
        between(shapes, End.CLOSED, "tu N", "N", ">= N", "≥ N");
        between(shapes, End.OPEN, "tren N", "tu tren N", "> N", "hon N", "lon hon N");
        return Map.copyOf(shapes);
    }

    private static void put(Map<String, Shape> shapes, End low, End high, String... phrases) {
        for (var phrase : phrases) {
            shapes.put(phrase, new Shape(low, high));
        }
    }

    private static void between(Map<String, Shape> shapes, End low, String... beginnings) {
        for (var beginning : beginnings) {
            for (var connection : List.of(" den ", " - ", " toi ", " tro len den ", " va ")) {
                put(
                        shapes,
                        low,
                        End.CLOSED,
                        beginning + connection + "N",
                        beginning + connection + "<= N",
                        beginning + connection + "≤ N");
                put(shapes, low, End.OPEN, beginning + connection + "duoi N", beginning + connection + "< N");
            }
        }
    }
}

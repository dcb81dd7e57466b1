package vn.doichieu.criteria;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.doichieu.criteria.rules.text.Folded;

/**
 * Makes codes of the numbers officials write: {@code A}, {@code I}, {@code 1}, {@code 1.1}, {@code a)}, {@code -}. A
 * kind of number that is open already goes on at its level; a new kind goes one level down.
 */
final class Numbering {

    /** Levels, told apart by how they are numbered; dotted numbers by how many parts they have. */
    private record Level(String kind, String label, String code) {}

    private static final Pattern ROMAN = Pattern.compile("(?=.)X{0,3}(IX|IV|V?I{0,3})");
    private static final Pattern LEADING = Pattern.compile("^(phan|muc|chuong|nhom|tieu chi|dieu) ");
    private static final Pattern AHEAD = Pattern.compile(
            "^((?:PHẦN|Phần|MỤC|Mục|CHƯƠNG|Chương) )?([A-Z]{1,5}|\\d{1,3}(?:\\.\\d{1,3}){0,5}|[a-zđ])(?:[.):]| -) ?(?=\\S)");
    private static final String BULLET = "-";

    private final Deque<Level> open = new ArrayDeque<>();
    private final Map<String, Integer> bullets = new HashMap<>();

    /** A code, and the code of the line it belongs to. */
    record Place(String code, Optional<String> parent) {}

    /** The number a title begins with, for rows whose own cell is empty: {@code PHẦN A. KẾT QUẢ …}. */
    static Optional<String> ahead(String title) {
        var matcher = AHEAD.matcher(title.length() > 40 ? title.substring(0, 40) : title);
        return matcher.find() ? Optional.of(matcher.group(2)) : Optional.empty();
    }

    Place next(String written) {
        var label = label(written);
        if (label.indexOf('.') > 0) {
            return dotted(label);
        }
        var kind = kind(label);
        if (kind.equals("other")) {
            open.clear();
        } else if (open.stream().anyMatch(level -> level.kind().equals(kind))) {
            while (!open.isEmpty() && !open.element().kind().equals(kind)) {
                open.pop();
            }
            open.pop();
        }
        return push(kind, label, component(label));
    }

    /** Below the line whose number its own begins with; without such a line at its level, or below the last one. */
    private Place dotted(String label) {
        var kind = "dotted" + label.chars().filter(letter -> letter == '.').count();
        var above = label.substring(0, label.lastIndexOf('.'));
        var last = label.substring(label.lastIndexOf('.') + 1);
        if (open.stream().anyMatch(level -> is(level, above))) {
            while (!is(open.element(), above)) {
                open.pop();
            }
            return push(kind, label, last);
        }
        if (open.stream().anyMatch(level -> level.kind().equals(kind))) {
            while (!open.pop().kind().equals(kind)) {
                // Deeper levels are closed with it.
            }
        }
        return push(kind, label, open.isEmpty() ? label : last);
    }

    private static boolean is(Level level, String label) {
        return level.label().equals(label) || level.code().equals(label);
    }

    private Place push(String kind, String label, String component) {
        var parent = Optional.ofNullable(open.peek()).map(Level::code);
        var part = component.equals(BULLET)
                ? String.valueOf(bullets.merge(parent.orElse(""), 1, Integer::sum))
                : component;
        var code = parent.map(above -> above + "." + part).orElse(part);
        open.push(new Level(kind, label, code));
        return new Place(code, parent);
    }

    /** {@code H} after {@code G} is a letter, {@code I} after {@code H} as well; {@code I} otherwise is one in Roman. */
    private String kind(String label) {
        if (label.equals(BULLET)) {
            return "bullet";
        }
        if (label.chars().allMatch(Character::isDigit)) {
            return "number";
        }
        if (label.length() == 1 && Character.isLowerCase(label.charAt(0))) {
            return "small";
        }
        boolean goesOn = label.length() == 1
                && open.stream()
                        .anyMatch(level ->
                                level.kind().equals("letter") && level.label().charAt(0) + 1 == label.charAt(0));
        if (!goesOn && ROMAN.matcher(label).matches()) {
            return "roman";
        }
        return label.length() == 1 && Character.isUpperCase(label.charAt(0)) ? "letter" : "other";
    }

    /** Without what stands around a number: {@code a)}, {@code (1)}, {@code Mục I.}, {@code 1.1.}. */
    private static String label(String written) {
        var folded = Folded.of(written);
        var matcher = LEADING.matcher(folded);
        var bare = (matcher.find() ? written.strip().substring(matcher.end()) : written.strip())
                .replaceAll("[()\\s*]", "")
                .replaceAll("[.,:;/-]+$", "")
                .replaceAll("^\\.+", "");
        if (bare.isEmpty() || "–—•+".contains(bare)) {
            return BULLET;
        }
        return bare.replaceAll("(?<=\\d)(?=[a-zđ]$)", ".").replaceAll("\\.{2,}", ".");
    }

    private static String component(String label) {
        return label.equals(BULLET)
                ? label
                : label.replaceAll("[^A-Za-zĐđ0-9]", "").isEmpty() ? BULLET : label;
    }

    /** Whether the number can be a code as it is. */
    static boolean isCode(String written) {
        return SheetFaults.CODE.matcher(written).matches();
    }
}

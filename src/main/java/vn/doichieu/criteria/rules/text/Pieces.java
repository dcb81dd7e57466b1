package vn.doichieu.criteria.rules.text;

import java.util.ArrayList;
import java.util.List;

/** The items of a rule: one on each line, or several between semicolons. A line that goes on belongs to the one before. */
final class Pieces {

    private static final String BULLETS = "-•+*·○●▪";

    private Pieces() {}

    static List<Plain> of(List<Plain> lines, Form form) {
        var pieces = new ArrayList<Plain>();
        boolean open = false;
        for (var line : lines) {
            boolean continued = open && !bulleted(line);
            if (continued) {
                var before = pieces.remove(pieces.size() - 1);
                pieces.addAll(split(joined(before, line), form));
            } else {
                pieces.addAll(split(withoutBullet(line), form));
            }
            open = !ItemList.complete(pieces.get(pieces.size() - 1), form);
        }
        return pieces;
    }

    private static Plain joined(Plain before, Plain line) {
        return new Plain(before.text() + ' ' + line.text(), before.folded() + ' ' + line.folded(), before.place());
    }

    /** Cut at its semicolons when every part is an item of its own. */
    private static List<Plain> split(Plain line, Form form) {
        var parts = new ArrayList<Plain>();
        int from = 0;
        for (int at = line.outside(';', 0); at >= 0; at = line.outside(';', from)) {
            add(parts, line.part(from, at));
            from = at + 1;
        }
        add(parts, line.from(from));
        boolean items = parts.size() > 1 && parts.stream().allMatch(part -> ItemList.complete(part, form));
        return items ? parts : List.of(line);
    }

    private static void add(List<Plain> parts, Plain part) {
        if (!part.isEmpty()) {
            parts.add(withoutBullet(part));
        }
    }

    private static boolean bulleted(Plain line) {
        return bullet(line) > 0;
    }

    static Plain withoutBullet(Plain line) {
        return line.from(bullet(line));
    }

    /** A dash right before a digit is a sign; {@code a)}, {@code 1.} and {@code 1)} count as well. */
    private static int bullet(Plain line) {
        if (BULLETS.indexOf(line.letter(0)) >= 0) {
            boolean sign = "-+".indexOf(line.letter(0)) >= 0 && Character.isDigit(line.letter(1));
            return sign ? 0 : 1;
        }
        int end = Character.isDigit(line.letter(1)) && Character.isDigit(line.letter(0)) ? 2 : 1;
        boolean numbered = Character.isDigit(line.letter(0)) && ".)".indexOf(line.letter(end)) >= 0;
        boolean lettered = line.letter(0) >= 'a' && line.letter(0) <= 'z' && line.letter(1) == ')';
        return (numbered || lettered) && line.letter(end + 1) == ' ' ? end + 1 : 0;
    }
}

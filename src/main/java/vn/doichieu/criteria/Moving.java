package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Moves a line among the others. What lies below it follows by itself, as it is named by its code. */
final class Moving {

    private final SheetContent sheet;

    Moving(SheetContent sheet) {
        this.sheet = sheet;
    }

    /** The lines in their new order; as they were when the line cannot go there. */
    List<DraftLine> move(DraftLine line, LineMove move) {
        var lines = new ArrayList<>(sheet.lines());
        var brothers = lines.stream()
                .filter(other -> other.parent().equals(line.parent()))
                .toList();
        int at = brothers.indexOf(line);
        switch (move) {
            case UP -> {
                if (at > 0) {
                    Collections.swap(lines, lines.indexOf(line), lines.indexOf(brothers.get(at - 1)));
                }
            }
            case DOWN -> {
                if (at < brothers.size() - 1) {
                    Collections.swap(lines, lines.indexOf(line), lines.indexOf(brothers.get(at + 1)));
                }
            }
            case IN -> {
                if (at > 0 && !brothers.get(at - 1).leaf()) {
                    lines.remove(line);
                    lines.add(under(line, Optional.of(brothers.get(at - 1).code())));
                }
            }
            case OUT -> out(line, lines);
        }
        return new SheetContent(sheet.head(), lines).inOrder().lines();
    }

    private void out(DraftLine line, List<DraftLine> lines) {
        line.parent().map(sheet.byCode()::get).ifPresent(above -> {
            lines.remove(line);
            lines.add(lines.indexOf(above) + 1, under(line, above.parent()));
        });
    }

    private static DraftLine under(DraftLine line, Optional<String> parent) {
        return Renaming.with(line, line.code(), parent, line.gate(), line.formerCode());
    }
}

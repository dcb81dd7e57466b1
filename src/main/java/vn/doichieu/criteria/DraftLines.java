package vn.doichieu.criteria;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.platform.NotFoundException;
import vn.doichieu.platform.StaleVersion;
import vn.doichieu.shared.Actor;

/** Writes the lines of a draft: each is counted for itself, so that two people at two lines never meet. */
@Component
class DraftLines {

    private final DraftWriter writer;
    private final DraftDesk desk;

    DraftLines(DraftWriter writer, DraftDesk desk) {
        this.writer = writer;
        this.desk = desk;
    }

    void add(StoredSheet sheet, DraftLine line, Actor by) {
        requireFree(sheet, line.code());
        requirePlace(sheet, line, Set.of());
        var lines = new ArrayList<>(sheet.content().lines());
        lines.add(sheet.copiedFrom().isPresent() ? former(line, Optional.of("")) : line);
        write(sheet, lines, new HashMap<>(sheet.lineVersions()));
        desk.changed(sheet, "LINE_ADDED", "", text(line), by);
    }

    void save(StoredSheet sheet, String code, DraftLine line, int version, Actor by) {
        var was = line(sheet, code);
        var now = former(line, formerCode(sheet, was, line.code()));
        if (now.equals(was)) {
            return;
        }
        if (version != sheet.lineVersions().getOrDefault(code, 0)) {
            throw new StaleVersion(text(was), sheet.changedBy(), sheet.changedAt());
        }
        if (!line.code().equals(code)) {
            requireFree(sheet, line.code());
        }
        requirePlace(sheet, line, below(sheet, code));
        var versions = new HashMap<>(sheet.lineVersions());
        versions.put(line.code(), version + 1);
        write(sheet, Renaming.of(sheet.content().lines(), code, now), versions);
        desk.changed(sheet, "LINE_CHANGED", text(was), text(line), by);
    }

    void move(StoredSheet sheet, String code, LineMove move, Actor by) {
        var was = line(sheet, code);
        var moved = new Moving(sheet.content()).move(was, move);
        if (moved.equals(sheet.content().lines())) {
            throw new BusinessRuleViolation("criteria.draft.cannotMove." + move, code);
        }
        write(sheet, moved, new HashMap<>(sheet.lineVersions()));
        desk.changed(sheet, "LINE_MOVED", text(was), move.name(), by);
    }

    long remove(StoredSheet sheet, String code, Actor by) {
        var was = line(sheet, code);
        var gone = below(sheet, code);
        var out = sheet.content().lines().stream()
                .filter(line -> gone.contains(line.code()))
                .toList();
        write(
                sheet,
                sheet.content().lines().stream()
                        .filter(line -> !gone.contains(line.code()))
                        .toList(),
                new HashMap<>(sheet.lineVersions()));
        var removal = writer.keepRemoved(sheet.id(), out, by);
        desk.changed(sheet, "LINE_REMOVED", text(was), "", by);
        return removal;
    }

    /** Puts the lines back where they were, behind their brothers; under no line when that one is gone meanwhile. */
    void restore(StoredSheet sheet, long removal, Actor by) {
        var back = writer.restoreRemoved(sheet.id(), removal)
                .orElseThrow(() -> new NotFoundException("removal " + removal));
        back.forEach(line -> requireFree(sheet, line.code()));
        var known = new TreeSet<>(sheet.content().byCode().keySet());
        back.forEach(line -> known.add(line.code()));
        var lines = new ArrayList<>(sheet.content().lines());
        back.forEach(line -> lines.add(
                line.parent().filter(parent -> !known.contains(parent)).isPresent() ? onTop(line) : line));
        write(sheet, lines, new HashMap<>(sheet.lineVersions()));
        desk.changed(sheet, "LINE_RESTORED", "", text(back.get(0)), by);
    }

    private void write(StoredSheet sheet, List<DraftLine> lines, Map<String, Integer> versions) {
        if (lines.size() > SheetFaults.MOST_LINES) {
            throw new BusinessRuleViolation("criteria.fault.tooManyLines", String.valueOf(SheetFaults.MOST_LINES));
        }
        writer.clear(sheet.id());
        writer.fill(sheet.id(), new SheetContent(sheet.content().head(), lines).inOrder(), versions);
    }

    private static DraftLine line(StoredSheet sheet, String code) {
        return Optional.ofNullable(sheet.content().byCode().get(code))
                .orElseThrow(() -> new NotFoundException("line " + code));
    }

    private static void requireFree(StoredSheet sheet, String code) {
        if (!SheetFaults.CODE.matcher(code).matches()) {
            throw new BusinessRuleViolation("criteria.fault.code", code);
        }
        if (sheet.content().byCode().containsKey(code)) {
            throw new BusinessRuleViolation("criteria.draft.codeTaken", code);
        }
    }

    /** The line it belongs to is there, and is neither itself nor below it. */
    private static void requirePlace(StoredSheet sheet, DraftLine line, Set<String> below) {
        line.parent().ifPresent(parent -> {
            if (below.contains(parent) || parent.equals(line.code())) {
                throw new BusinessRuleViolation("criteria.draft.belowItself", parent);
            }
            if (!sheet.content().byCode().containsKey(parent)) {
                throw new BusinessRuleViolation("criteria.fault.parent", parent);
            }
        });
        if (line.min().compareTo(line.max()) > 0) {
            throw new BusinessRuleViolation(
                    "criteria.fault.limits",
                    line.min().toPlainString(),
                    line.max().toPlainString());
        }
    }

    /** The line and all that lies below it. */
    private static Set<String> below(StoredSheet sheet, String code) {
        var found = new TreeSet<String>(Set.of(code));
        var lines = sheet.content().inOrder().lines();
        lines.stream()
                .filter(line -> line.parent().filter(found::contains).isPresent())
                .forEach(line -> found.add(line.code()));
        return found;
    }

    /** A line of the sheet before keeps telling its first code; one that is new tells nothing. */
    private static Optional<String> formerCode(StoredSheet sheet, DraftLine was, String code) {
        if (sheet.copiedFrom().isEmpty() || was.codeBefore().equals(code)) {
            return was.formerCode().filter(String::isEmpty);
        }
        return Optional.of(was.codeBefore());
    }

    private static DraftLine former(DraftLine line, Optional<String> code) {
        return Renaming.with(line, line.code(), line.parent(), line.gate(), code);
    }

    private static DraftLine onTop(DraftLine line) {
        return Renaming.with(line, line.code(), Optional.empty(), line.gate(), line.formerCode());
    }

    private static String text(DraftLine line) {
        return line.code() + ", " + line.title();
    }
}

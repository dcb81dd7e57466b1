package vn.doichieu.whole;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.shared.Points;

/**
 * One cell of a sheet that one person alone types into, every time something that was never typed before, and what the
 * server said about it. What is typed and the points that follow from it go up and down with every save.
 */
final class Cell {

    /** What was typed, and the points the line has with it. */
    record Saved(String words, String points) {}

    private final String name;
    private final String path;
    private final @Nullable String occurrence;
    private final Points most;
    private final Points each;
    private final int firstVersion;
    private final List<Saved> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private @Nullable Saved unanswered;

    private Cell(String name, String path, @Nullable String occurrence, Points most, Points each, int firstVersion) {
        this.name = name;
        this.path = path;
        this.occurrence = occurrence;
        this.most = most;
        this.each = each;
        this.firstVersion = firstVersion;
    }

    /** A line that loses points with each occurrence; what is unique is its note. */
    static Cell line(long sheet, String code, long id, String occurrence, Points most, Points each, int version) {
        return new Cell("line " + id, "/score-sheets/" + sheet + "/lines/" + code, occurrence, most, each, version);
    }

    /** A rate its line has all points for when it is high, and none when it is low. */
    static Cell figure(long sheet, String code, long line, String indicator, Points most) {
        var path = "/score-sheets/%d/lines/%s/figures/%s".formatted(sheet, code, indicator);
        return new Cell("figure of line " + line, path, null, most, Points.ZERO, 0);
    }

    String name() {
        return name;
    }

    String path() {
        return path;
    }

    /** Something new; nobody knows what became of it until {@link #acknowledge}. */
    void type(int number) {
        boolean other = acknowledged.size() % 2 == 1;
        unanswered = occurrence == null
                ? new Saved("%d,%05d".formatted(other ? 30 : 85, number), (other ? Points.ZERO : most).toString())
                : new Saved(
                        "Lần lưu %d, số vụ: %d".formatted(number, other ? 1 : 0),
                        (other ? most.plus(each) : most).toString());
    }

    /** As the browser sends it, also once more when it does not know whether it arrived. */
    Map<String, String> form() {
        var words = unanswered().orElseThrow().words();
        var form = new HashMap<>(Map.of("version", String.valueOf(firstVersion + acknowledged.size())));
        if (occurrence == null) {
            form.put("printed", words);
        } else {
            form.put("note", words);
            form.put("count." + occurrence, words.substring(words.length() - 1));
        }
        return form;
    }

    void acknowledge() {
        acknowledged.add(unanswered().orElseThrow());
        unanswered = null;
    }

    List<Saved> acknowledged() {
        return acknowledged;
    }

    Optional<Saved> unanswered() {
        return Optional.ofNullable(unanswered);
    }

    int firstVersion() {
        return firstVersion;
    }
}

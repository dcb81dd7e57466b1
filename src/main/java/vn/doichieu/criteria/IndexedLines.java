package vn.doichieu.criteria;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.LineTree;
import vn.doichieu.criteria.rules.SheetLine;

/** The lines of a sheet with what is looked up in them again and again. A published sheet never changes. */
final class IndexedLines extends AbstractList<CriteriaSheetView.Line> {

    private final List<CriteriaSheetView.Line> lines;
    private final List<CriteriaSheetView.Line> leaves;
    private final Map<String, CriteriaSheetView.Line> byCode = new HashMap<>();
    private @Nullable LineTree tree;

    private IndexedLines(List<CriteriaSheetView.Line> lines) {
        this.lines = List.copyOf(lines);
        this.leaves = lines.stream().filter(CriteriaSheetView.Line::leaf).toList();
        lines.forEach(line -> byCode.putIfAbsent(line.code(), line));
    }

    static IndexedLines of(List<CriteriaSheetView.Line> lines) {
        return lines instanceof IndexedLines indexed ? indexed : new IndexedLines(lines);
    }

    @Override
    public CriteriaSheetView.Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }

    Optional<CriteriaSheetView.Line> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    List<CriteriaSheetView.Line> leaves() {
        return leaves;
    }

    /** Made when it is first needed; two who need it at once make the same. */
    LineTree tree() {
        var made = tree;
        if (made == null) {
            made = new LineTree(lines.stream().map(IndexedLines::rule).toList());
            tree = made;
        }
        return made;
    }

    private static SheetLine rule(CriteriaSheetView.Line line) {
        return new SheetLine(line.code(), line.parent(), line.part(), line.title(), line.rule(), line.gate());
    }
}

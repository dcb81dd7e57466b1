package vn.doichieu.records;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Numbers of a series nobody was given, between the first and the latest. */
public record NumberGap(int from, int to) {

    static List<NumberGap> of(int first, Collection<Integer> given) {
        var gaps = new ArrayList<NumberGap>();
        int expected = first;
        for (int number : new TreeSet<>(given)) {
            if (number > expected) {
                gaps.add(new NumberGap(expected, number - 1));
            }
            expected = Math.max(expected, number + 1);
        }
        return List.copyOf(gaps);
    }

    /** 78, or 78–80. */
    public String text() {
        return from == to ? String.valueOf(from) : from + "–" + to;
    }
}

package vn.doichieu.criteria.web;

import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.RuleData;

/** An option, an item or an occurrence as typed. Its code is not typed: it goes with the row wherever it is moved. */
record ItemRow(
        @Nullable String code,
        @Nullable String label,
        @Nullable String points) {

    static final ItemRow BLANK = new ItemRow("", "", "");

    static ItemRow of(RuleData.Item item) {
        return new ItemRow(item.code(), item.label(), Typed.shown(item.points()));
    }

    boolean blank() {
        return Typed.some(label).isEmpty() && Typed.some(points).isEmpty();
    }
}

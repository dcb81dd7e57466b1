package vn.doichieu.reconciliation;

import vn.doichieu.shared.UnitId;

/** Where things of the board stand. */
final class Links {

    private Links() {}

    static String board(long round, UnitId unit) {
        return "/reconciliation/" + round + "/" + unit.value();
    }

    static String item(long round, UnitId unit, String key) {
        return board(round, unit) + "/" + key;
    }
}

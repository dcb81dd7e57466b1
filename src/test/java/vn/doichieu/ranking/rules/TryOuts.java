package vn.doichieu.ranking.rules;

/** The rule of decision 1682/QĐ-BTP and a unit that reaches its best band, for tests of pages. */
public final class TryOuts {

    private TryOuts() {}

    public static RankRule rule() {
        return Rules.decision1682();
    }

    public static Standing unit() {
        return Rules.unit("190", "85", "51", "-4");
    }
}

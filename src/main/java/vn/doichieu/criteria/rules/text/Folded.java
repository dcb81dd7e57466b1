package vn.doichieu.criteria.rules.text;

/** Words without what people write differently: case, accents, spaces. */
public final class Folded {

    private Folded() {}

    public static String of(String written) {
        return Plain.of(written).from(0).folded().replace('\n', ' ').strip();
    }
}

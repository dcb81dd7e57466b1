package vn.doichieu.inspection.rules;

import vn.doichieu.shared.Sentence;

/** One thing that is not as it should be, in words, and where it is mended. */
public record Finding(Severity severity, Spot spot, Sentence sentence) {

    static Finding error(Spot spot, String rule, Object... arguments) {
        return new Finding(Severity.ERROR, spot, Sentence.of("inspection.check." + rule, arguments));
    }

    static Finding warning(Spot spot, String rule, Object... arguments) {
        return new Finding(Severity.WARNING, spot, Sentence.of("inspection.check." + rule, arguments));
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}

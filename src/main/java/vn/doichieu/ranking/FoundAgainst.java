package vn.doichieu.ranking;

import java.text.Normalizer;
import vn.doichieu.platform.BusinessRuleViolation;

/** What somebody has found about a unit: which of the rule's cases, what happened, and the document it stands in. */
public record FoundAgainst(String code, String reason, String document) {

    private static final int LONGEST = 2000;

    public FoundAgainst {
        code = code.strip();
        reason = clean(reason);
        document = clean(document);
    }

    void require() {
        require(reason, "ranking.disqualification.reasonMissing");
        require(document, "ranking.disqualification.documentMissing");
    }

    static String require(String text, String missing) {
        var words = clean(text);
        if (words.isEmpty()) {
            throw new BusinessRuleViolation(missing);
        }
        if (words.length() > LONGEST) {
            throw new BusinessRuleViolation("ranking.disqualification.tooLong", LONGEST);
        }
        return words;
    }

    private static String clean(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip();
    }
}

package vn.doichieu.inspection.web;

import java.util.Optional;
import org.springframework.validation.BindingResult;
import vn.doichieu.inspection.DecisionTexts;
import vn.doichieu.inspection.DecisionView;

/** The words of a draft as typed. */
record DecisionTextsForm(
        String subject,
        String place,
        String signer,
        String legalBases,
        String contents,
        String duties,
        String effect,
        String kinshipAuthority,
        int version) {

    private static final int LONGEST_LINE = 300;
    private static final int LONGEST = 20_000;

    @SuppressWarnings("NullAway") // a field may be missing from the request
    DecisionTextsForm {
        subject = subject == null ? "" : subject.strip();
        place = place == null ? "" : place.strip();
        signer = signer == null ? "" : signer.strip();
        legalBases = legalBases == null ? "" : legalBases.strip();
        contents = contents == null ? "" : contents.strip();
        duties = duties == null ? "" : duties.strip();
        effect = effect == null ? "" : effect.strip();
        kinshipAuthority = kinshipAuthority == null ? "" : kinshipAuthority.strip();
    }

    static DecisionTextsForm of(DecisionView decision) {
        var texts = decision.texts();
        return new DecisionTextsForm(
                texts.subject(),
                texts.place().orElse(""),
                texts.signer(),
                texts.legalBases(),
                texts.contents(),
                texts.duties(),
                texts.effect(),
                texts.kinshipAuthority().orElse(""),
                decision.version());
    }

    void check(BindingResult binding) {
        required("subject", subject, LONGEST_LINE, binding);
        length("place", place, LONGEST_LINE, binding);
        required("signer", signer, LONGEST_LINE, binding);
        required("legalBases", legalBases, LONGEST, binding);
        required("contents", contents, LONGEST, binding);
        required("duties", duties, LONGEST, binding);
        required("effect", effect, LONGEST, binding);
        length("kinshipAuthority", kinshipAuthority, LONGEST_LINE, binding);
    }

    public DecisionTexts texts() {
        return new DecisionTexts(
                subject,
                optional(place),
                signer,
                lines(legalBases),
                lines(contents),
                lines(duties),
                lines(effect),
                optional(kinshipAuthority));
    }

    private static void required(String field, String typed, int longest, BindingResult binding) {
        if (typed.isEmpty()) {
            binding.rejectValue(field, "inspection.decision.textMissing");
        }
        length(field, typed, longest, binding);
    }

    private static void length(String field, String typed, int longest, BindingResult binding) {
        if (typed.length() > longest) {
            binding.rejectValue(field, "inspection.decision.tooLong", new Object[] {String.valueOf(longest)}, null);
        }
    }

    private static Optional<String> optional(String typed) {
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    /** Browsers send lines as on a typewriter. */
    private static String lines(String typed) {
        return typed.replace("\r\n", "\n");
    }
}

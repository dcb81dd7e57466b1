package vn.doichieu.scoring.web;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;
import vn.doichieu.criteria.rules.Answer;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.scoring.LineAnswer;
import vn.doichieu.shared.VietnameseNumber;

/** One line as typed. Only the part its rule asks for is present; counts are named {@code count.CODE}. */
record AnswerForm(MultiValueMap<String, String> typed) {

    private static final String COUNT = "count.";
    private static final int LONGEST_NOTE = 2000;
    private static final BigDecimal MOST = BigDecimal.valueOf(9999);

    LineAnswer toLineAnswer() {
        var note = text("note");
        if (note.filter(given -> given.length() > LONGEST_NOTE).isPresent()) {
            throw new BusinessRuleViolation("scoring.note.tooLong", LONGEST_NOTE);
        }
        return new LineAnswer(answer(), note.orElse(null), version());
    }

    private Answer answer() {
        if (typed.containsKey("notApplicable")) {
            return Answer.NOT_APPLICABLE;
        }
        Collection<String> ticked = typed.getOrDefault("ticked", java.util.List.of());
        return new Answer(text("number").map(AnswerForm::decimal), text("option"), Set.copyOf(ticked), counts(), false);
    }

    private Map<String, Integer> counts() {
        var read = new HashMap<String, Integer>();
        for (var name : typed.keySet()) {
            if (name.startsWith(COUNT)) {
                text(name).ifPresent(given -> read.put(name.substring(COUNT.length()), count(given)));
            }
        }
        return read;
    }

    private int version() {
        return text("version")
                .filter(given -> given.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElseThrow(() -> new BusinessRuleViolation("scoring.answer.versionMissing"));
    }

    private Optional<String> text(String name) {
        return Optional.ofNullable(typed.getFirst(name)).map(String::strip).filter(given -> !given.isEmpty());
    }

    private static BigDecimal decimal(String given) {
        return VietnameseNumber.parseDecimal(given)
                .orElseThrow(() -> new BusinessRuleViolation("scoring.answer.unreadable", given));
    }

    private static int count(String given) {
        return VietnameseNumber.parseAmount(given)
                .filter(number -> number.scale() <= 0 && number.signum() >= 0 && number.compareTo(MOST) <= 0)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> new BusinessRuleViolation("scoring.answer.unreadableCount", given));
    }
}

package vn.doichieu.platform;

import java.util.List;
import vn.doichieu.shared.Sentence;

/** An expected refusal. The code is a message key; the text says what to do next and is shown beside the form. */
public class BusinessRuleViolation extends RuntimeException {

    private final transient Sentence sentence;

    public BusinessRuleViolation(String code, Object... arguments) {
        super(code);
        this.sentence = new Sentence(code, List.of(arguments));
    }

    public Sentence sentence() {
        return sentence;
    }
}

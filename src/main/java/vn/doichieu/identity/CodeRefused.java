package vn.doichieu.identity;

import org.springframework.security.core.AuthenticationException;
import vn.doichieu.shared.Sentence;

/** The code after the password was not accepted; says why, as far as it may be said. */
public class CodeRefused extends AuthenticationException {

    private final transient Sentence sentence;

    CodeRefused(SecondFactorCheck.Answer answer) {
        super("code refused: " + answer.verdict());
        this.sentence = switch (answer.verdict()) {
            case USED -> Sentence.of("identity.secondStep.used");
            case CLOCK_SLOW -> Sentence.of("identity.secondFactor.clockSlow", answer.minutes());
            case UNREADABLE -> Sentence.of("identity.secondStep.otherKey");
            default -> Sentence.of("identity.secondStep.wrong");
        };
    }

    public Sentence sentence() {
        return sentence;
    }
}

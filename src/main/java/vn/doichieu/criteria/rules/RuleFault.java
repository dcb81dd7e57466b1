package vn.doichieu.criteria.rules;

import java.util.List;
import java.util.stream.Collectors;
import vn.doichieu.shared.Sentence;

/** A rule that cannot score as it is written down: what is wrong with it, each told to the person who writes it. */
public final class RuleFault extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Sentence> sentences;

    public RuleFault(List<Sentence> sentences) {
        super(sentences.stream()
                .map(sentence -> sentence.code() + sentence.arguments())
                .collect(Collectors.joining("; ")));
        this.sentences = List.copyOf(sentences);
    }

    static RuleFault of(String code, Object... arguments) {
        return new RuleFault(List.of(Sentence.of(code, arguments)));
    }

    /** Never empty. */
    public List<Sentence> sentences() {
        return sentences;
    }
}

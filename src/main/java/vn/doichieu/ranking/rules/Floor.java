package vn.doichieu.ranking.rules;

import java.util.Optional;
import vn.doichieu.shared.Sentence;
import vn.doichieu.shared.VietnameseNumber;

/** What a line has to have at least; without a line every single criterion of the base part has to. */
public record Floor(Optional<String> line, Threshold minimum, Origin origin) {

    public Sentence inWords() {
        var least = Sentence.of("ranking.floor." + minimum.measure(), VietnameseNumber.format(minimum.amount()));
        return line.map(code -> Sentence.of("ranking.floor.line", code, least))
                .orElseGet(() -> Sentence.of("ranking.floor.every", least));
    }
}

package vn.doichieu.organization;

import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.doichieu.platform.Sentences;

/** Units in words: as the journal keeps them, and as a workbook writes their kinds. */
@Component
class UnitWords {

    private static final String KIND = "organization.kind.";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Sentences sentences;
    private final JdbcClient jdbc;

    UnitWords(Sentences sentences, JdbcClient jdbc) {
        this.sentences = sentences;
        this.jdbc = jdbc;
    }

    /** All that can be corrected about it. */
    String describe(Unit unit) {
        var parent = unit.parent()
                .flatMap(id -> jdbc.sql("select short_name from unit where id = :id")
                        .param("id", id.value())
                        .query(String.class)
                        .optional())
                .orElse("");
        return Stream.concat(
                        Stream.of(
                                unit.name(), unit.shortName(), kind(unit.kind()), parent, DAY.format(unit.validFrom())),
                        unit.place())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    String kind(UnitKind kind) {
        return sentences.text(KIND + kind);
    }

    /** By its word, with or without diacritics. */
    Optional<UnitKind> kind(String word) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> UnitReading.plain(kind(kind)).equals(UnitReading.plain(word)))
                .findFirst();
    }
}

package vn.doichieu.figures.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The indicators of the migration that delivers them, so that the rules are tested with what is really installed. */
public final class DeliveredIndicators {

    private static final List<Path> MIGRATIONS = List.of(
            Path.of("db/migration/figures/V0012__figures_deliver_indicators.sql"),
            Path.of("db/migration/figures/V0034__figures_define_indicators_and_scope.sql"));
    private static final Pattern ROW = Pattern.compile(
            "\\('(\\w+)',\\s*'([^']+)',\\s*'([^']+)',\\s*'(\\w+)',\\s*'(\\w+)',\\s*'(\\w+)',\\s*(null|'\\w+'),\\s*(null|'\\w+'),\\s*(\\d+)\\)");

    private DeliveredIndicators() {}

    public static Indicators load() {
        var found = new ArrayList<Indicator>();
        var rows = ROW.matcher(read());
        while (rows.find()) {
            found.add(indicator(rows));
        }
        return new Indicators(found);
    }

    private static Indicator indicator(Matcher row) {
        return new Indicator(
                row.group(1),
                row.group(2),
                row.group(3),
                Indicator.Topic.valueOf(row.group(4)),
                Quantity.valueOf(row.group(5)),
                Derivation.valueOf(row.group(6)),
                code(row.group(7)),
                code(row.group(8)),
                Integer.parseInt(row.group(9)),
                Quantity.valueOf(row.group(5)).tolerance());
    }

    private static Optional<String> code(String sql) {
        return Optional.of(sql.replace("'", "")).filter(code -> !code.equals("null"));
    }

    private static String read() {
        try {
            var text = new StringBuilder();
            for (var migration : MIGRATIONS) {
                text.append(Files.readString(migration));
            }
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

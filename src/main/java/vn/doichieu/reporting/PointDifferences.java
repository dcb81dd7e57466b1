package vn.doichieu.reporting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.doichieu.scoring.InspectionComparison;
import vn.doichieu.scoring.LineReading;
import vn.doichieu.scoring.ScoreSheetView;
import vn.doichieu.shared.Points;
import vn.doichieu.shared.VietnameseNumber;

/** Where the points of unit and team part, and what the disagreement of figures would cost. */
@Component
class PointDifferences {

    private final ReportTexts texts;

    PointDifferences(ReportTexts texts) {
        this.texts = texts;
    }

    List<String> sentences(InspectionComparison comparison, ScoreSheetView sheet) {
        return sheet.leaves().stream()
                .flatMap(line -> Stream.concat(
                        changed(line).stream(), comparison.reading(line.code()).flatMap(this::atStake).stream()))
                .toList();
    }

    /** Each line counts once; nothing when report and sheet lead to the same points. */
    String stake(InspectionComparison comparison) {
        var stake = comparison.atStake();
        return stake.isZero() ? "" : texts.text("reporting.stake.total", stake.toString());
    }

    private Optional<String> changed(ScoreSheetView.Line line) {
        return line.inspected()
                .points()
                .flatMap(inspected -> line.self()
                        .filter(self -> !self.equals(inspected))
                        .map(self -> texts.text(
                                "reporting.stake.changed",
                                line.code(),
                                self.toString(),
                                inspected.toString(),
                                signed(inspected.minus(self)))));
    }

    private Optional<String> atStake(LineReading reading) {
        return reading.atStake()
                .map(stake -> texts.text(
                        "reporting.stake.line",
                        reading.code(),
                        ScorePart.text(reading.byReport()),
                        ScorePart.text(reading.bySheet()),
                        signed(stake)));
    }

    private static String signed(Points difference) {
        var value = difference.value().stripTrailingZeros();
        return VietnameseNumber.formatSigned(value, Math.max(0, value.scale()));
    }
}

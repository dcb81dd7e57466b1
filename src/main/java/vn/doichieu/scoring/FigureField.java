package vn.doichieu.scoring;

import java.util.Optional;

/**
 * A figure typed in the sheet: a claim of the source SCORE_SHEET.
 *
 * @param stated a derived value that may be given alone when its base is not known
 * @param reported what the unit's report says, where the sheet says nothing yet or something else
 */
public record FigureField(
        String indicator, String name, String printed, boolean stated, int version, Optional<String> reported) {

    /** The report has it and the sheet has not. */
    public boolean isTakeable() {
        return printed.isEmpty() && reported.isPresent();
    }
}

package vn.doichieu.scoring;

/**
 * A figure typed in the sheet: a claim of the source SCORE_SHEET.
 *
 * @param stated a derived value that may be given alone when its base is not known
 */
public record FigureField(String indicator, String name, String printed, boolean stated, int version) {}

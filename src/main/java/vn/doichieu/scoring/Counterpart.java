package vn.doichieu.scoring;

import java.util.Optional;

/** What a line is compared with: what the team gave, the same line of another sheet, or nothing chosen yet. */
public record Counterpart(boolean inspected, Optional<ScoreSheetId> sheet) {

    public static final String INSPECTED = "inspected";

    public static final Counterpart TEAM = new Counterpart(true, Optional.empty());
    public static final Counterpart NOT_CHOSEN = new Counterpart(false, Optional.empty());

    public static Counterpart of(ScoreSheetId sheet) {
        return new Counterpart(false, Optional.of(sheet));
    }

    /** As it stands in an address: {@code inspected}, or the number of a sheet; empty when it is neither. */
    public static Optional<Counterpart> read(String text) {
        if (text.isBlank()) {
            return Optional.of(NOT_CHOSEN);
        }
        if (text.equals(INSPECTED)) {
            return Optional.of(TEAM);
        }
        return text.matches("[0-9]{1,18}") ? Optional.of(of(new ScoreSheetId(Long.parseLong(text)))) : Optional.empty();
    }
}

package vn.doichieu.inspection.rules;

import java.util.Locale;
import java.util.OptionalLong;
import vn.doichieu.shared.Sentence;

/** A member of a team, by office. Without an account the office within its unit tells who it is. */
public record DraftMember(long id, OptionalLong account, String office, NamedUnit unit, Duty duty) {

    /** The roles a team cannot do without; all others count as one here. */
    public enum Duty {
        LEADER,
        SECRETARY,
        OTHER
    }

    /** Equal for one and the same official. */
    String official() {
        return account.isPresent()
                ? "account " + account.getAsLong()
                : unit.id().value() + " " + office.strip().toLowerCase(Locale.ROOT);
    }

    Sentence named() {
        return Sentence.of("inspection.check.official", office, unit);
    }
}

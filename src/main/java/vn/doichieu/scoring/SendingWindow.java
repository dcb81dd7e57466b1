package vn.doichieu.scoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.doichieu.organization.Round;
import vn.doichieu.organization.Rounds;
import vn.doichieu.platform.BusinessRuleViolation;
import vn.doichieu.shared.Sentence;

/**
 * Between which days a sheet can be sent. Saving is never stopped; what the zone gave back by itself can always be sent,
 * its own day is the exception.
 */
@Component
class SendingWindow {

    private final Rounds rounds;
    private final Clock clock;

    SendingWindow(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    void requireOpen(ScoreSheet sheet) {
        whyShut(sheet, rounds.round(sheet.roundId())).ifPresent(why -> {
            throw new BusinessRuleViolation(why.code(), why.arguments().toArray());
        });
    }

    /** Why, since when, and who can lift it; empty while the round is open to the unit. */
    Optional<Sentence> whyShut(ScoreSheet sheet, Round round) {
        var today = LocalDate.now(clock);
        if (sheet.standing(today).reopening().isPresent()) {
            return Optional.empty();
        }
        if (round.opensOn().filter(today::isBefore).isPresent()) {
            return round.opensOn().map(day -> Sentence.of("scoring.window.notYet", day));
        }
        if (round.closesOn().filter(today::isAfter).isEmpty()) {
            return Optional.empty();
        }
        return rounds.deadlines(List.of(round))
                .closesOn(round, sheet.unit())
                .filter(today::isAfter)
                .map(closed -> Sentence.of("scoring.window.closed", closed));
    }
}

package vn.doichieu.dashboard;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import vn.doichieu.shared.Sentence;

/** One step of one unit: how far it is, when that came about, until when it should be done, and where to look. */
public record StepCell(
        Step step,
        Status status,
        Sentence word,
        Optional<LocalDate> on,
        Optional<LocalDate> due,
        long daysLate,
        Optional<String> page) {

    public enum Status {
        /** Does not concern this unit, or cannot be said yet. */
        NONE,
        NOT_YET,
        UNDER_WAY,
        LATE,
        DONE
    }

    static StepCell none(Step step, String word) {
        return new StepCell(step, Status.NONE, word(word), Optional.empty(), Optional.empty(), 0, Optional.empty());
    }

    static StepCell done(Step step, Sentence word, Optional<LocalDate> on) {
        return new StepCell(step, Status.DONE, word, on, Optional.empty(), 0, Optional.empty());
    }

    /** Not done: late once the day it is due has passed. */
    static StepCell open(Step step, Status status, Sentence word, Optional<LocalDate> due, LocalDate today) {
        var late = due.map(day -> ChronoUnit.DAYS.between(day, today)).filter(days -> days > 0);
        return new StepCell(
                step,
                late.isPresent() ? Status.LATE : status,
                word,
                Optional.empty(),
                due,
                late.orElse(0L),
                Optional.empty());
    }

    StepCell at(LocalDate day) {
        return new StepCell(step, status, word, Optional.of(day), due, daysLate, page);
    }

    StepCell leadingTo(String address) {
        return new StepCell(step, status, word, on, due, daysLate, Optional.of(address));
    }

    public boolean late() {
        return status == Status.LATE;
    }

    static Sentence word(String key, Object... arguments) {
        return Sentence.of("dashboard.step.word." + key, arguments);
    }
}

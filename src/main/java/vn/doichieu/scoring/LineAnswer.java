package vn.doichieu.scoring;

import org.jspecify.annotations.Nullable;
import vn.doichieu.criteria.rules.Answer;

/** What the unit enters on one line: the answer, a note, and the version it was typed over. */
public record LineAnswer(Answer answer, @Nullable String note, int version) {}

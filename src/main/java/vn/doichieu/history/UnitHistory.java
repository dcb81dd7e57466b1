package vn.doichieu.history;

import java.util.List;
import vn.doichieu.organization.Round;

/** The history of a unit in one round, with the rounds one may turn to. */
public record UnitHistory(HistoryView history, Round round, List<Round> rounds) {}

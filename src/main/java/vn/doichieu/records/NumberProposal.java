package vn.doichieu.records;

import java.util.List;

/** The number a document of that day would get, as it would print, and the numbers left out so far. */
public record NumberProposal(int calendarYear, int number, String symbol, List<NumberGap> gaps) {}

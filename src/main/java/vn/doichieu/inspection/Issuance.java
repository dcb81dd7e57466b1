package vn.doichieu.inspection;

import java.time.LocalDate;

/** Number and date a draft is issued with. The number was looked up in the series of that year, for that version of the text. */
public record Issuance(int number, LocalDate issuedOn, int seriesYear, int version) {}

package vn.doichieu.api.web;

import vn.doichieu.figures.rules.ClaimSource;

/** One claim to be written, in the words it will stand with; no words withdraw it. {@code unit}: its number or code. */
record ClaimOrder(int row, String unit, String indicator, ClaimSource source, Day day, String words, int version) {}

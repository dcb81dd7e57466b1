package vn.doichieu.api.web;

import java.util.Optional;
import vn.doichieu.figures.rules.ClaimSource;

/**
 * One claim to be written, in the words it will stand with; no words withdraw it. {@code unit}: its number or code;
 * {@code place}: where in its source it was read.
 */
record ClaimOrder(
        int row,
        String unit,
        String indicator,
        ClaimSource source,
        Day day,
        String words,
        Optional<String> place,
        int version) {}

package vn.doichieu.reporting.web;

import java.util.Objects;

/** Number and day for a report as typed, with the version they are meant for. */
public record NumberForm(int version, String number, String issuedOn) {

    public NumberForm {
        number = Objects.requireNonNullElse(number, "").strip();
        issuedOn = Objects.requireNonNullElse(issuedOn, "").strip();
    }
}

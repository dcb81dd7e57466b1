package vn.doichieu.figures.web;

import java.util.Objects;

/** Number, day and title of the unit's report as typed. Missing fields count as empty. */
public record ReportForm(int version, String number, String issuedOn, String title) {

    public ReportForm {
        number = Objects.requireNonNullElse(number, "");
        issuedOn = Objects.requireNonNullElse(issuedOn, "");
        title = Objects.requireNonNullElse(title, "");
    }
}

package vn.doichieu.figures.web;

import java.util.Objects;

/** The heading of the unit's report as typed. Missing fields count as empty. */
public record ReportForm(
        int version,
        String number,
        String issuedOn,
        String title,
        String asOf,
        String scope,
        String signerOffice,
        String signerName) {

    public ReportForm {
        number = Objects.requireNonNullElse(number, "");
        issuedOn = Objects.requireNonNullElse(issuedOn, "");
        title = Objects.requireNonNullElse(title, "");
        asOf = Objects.requireNonNullElse(asOf, "");
        scope = Objects.requireNonNullElse(scope, "");
        signerOffice = Objects.requireNonNullElse(signerOffice, "");
        signerName = Objects.requireNonNullElse(signerName, "");
    }
}

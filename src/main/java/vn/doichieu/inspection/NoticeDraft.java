package vn.doichieu.inspection;

import java.time.LocalDate;
import java.util.List;

/**
 * What the standing office writes into the notices it issues together. The units get consecutive numbers from
 * {@code firstNumber}; {@code sendDaysAhead}: by how many days before the visit the unit sends its report and sheet.
 */
public record NoticeDraft(
        int firstNumber,
        LocalDate issuedOn,
        List<String> contents,
        List<String> files,
        String sendTo,
        int sendDaysAhead) {}

package vn.doichieu.records;

import java.time.Instant;
import java.time.LocalDate;

/** A line of the register: what was issued under which number, and who entered it when. */
public record RegisteredDocument(
        int number,
        String symbol,
        LocalDate issuedOn,
        String subject,
        String subjectKind,
        long subjectId,
        String registeredBy,
        Instant registeredAt) {}

package vn.doichieu.scoring;

import java.time.LocalDate;
import java.util.Optional;

/** What is told about a document that is sent in as evidence of a line. */
public record NewDocument(
        String title, Optional<String> number, Optional<LocalDate> date, Optional<String> issuer, String fileName) {}
